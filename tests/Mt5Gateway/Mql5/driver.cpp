// A terminal made of the Expert Advisor's own protocol half, a plain socket and a venue of a few lines. Driven by a test:
//   driver PORT TOKEN TERMINAL FILE TICKS CUT_TICKS CUT_COMMAND
// It tells TICKS ticks of each of two symbols, breaks its connection after each CUT_TICKS ticks and once between the journaling and the
// execution's result of command CUT_COMMAND, and ends when its standard input does. On standard output: one line of counts.
#include "Arus/Bridge.mqh"

#include <arpa/inet.h>
#include <chrono>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

struct Fill
{
  ulong magic, order, deal;
  string symbol;
  int type;
  double volume, price;
  long time;
};

class Driver : public CArusBridge
{
public:
  int port;
  string token, terminal, file;
  int most, cutTicks, cutCommand;
  int handle = -1, connections = 0, executed = 0, cuts = 0;
  std::vector<Fill> fills;
  ulong born = 0;
  long start = 1399000000000;

  long TicksOut() { return m_total + m_used; }
  long m_total = 0;

  // --- the socket

  bool NetOpen() override
  {
    m_total += m_used;
    m_used = 0;
    handle = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons((ushort)port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(handle, (sockaddr *)&to, sizeof to) != 0) return false;
    int one = 1;
    setsockopt(handle, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    fcntl(handle, F_SETFL, O_NONBLOCK);
    connections++;
    return true;
  }

  void NetClose() override
  {
    if (handle >= 0) close(handle);
    handle = -1;
  }

  int NetRead(BYTES_REF(into), const int most) override
  {
    if (handle < 0) return -1;
    ssize_t got = recv(handle, into.data(), most, 0);
    if (got > 0) return (int)got;
    return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : -1;
  }

  int NetWrite(BYTES_REF(bytes), const int from, const int count) override
  {
    if (handle < 0) return -1;
    ssize_t put = send(handle, bytes.data() + from, count, MSG_NOSIGNAL);
    if (put >= 0) return (int)put;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
  }

  string NetHost() override { return "127.0.0.1:" + IntegerToString(port); }

  // --- clocks and words

  ulong Ticking() override { return (ulong)std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch()).count(); }
  // The broker's clock stands until both symbols are wanted, so that nothing of the history is before the beginning.
  long BrokerTime() override
  {
    if (born == 0 && m_streamCount == 2 && m_streams[0].wanted && m_streams[1].wanted) born = Ticking();
    return born == 0 ? start : start + (long)(Ticking() - born);
  }

  void Journal(const string line) override { fprintf(stderr, "%s\n", line.c_str()); }

  // --- who and what

  void Hello(CArusWriter &to) override
  {
    to.Text("token", token);
    to.Text("terminal", terminal);
    to.Whole("build", 4885);
    to.Text("program", "driver \"1\"");
    to.Whole("time", BrokerTime());
    to.Whole("gmtOffset", 7200);
    to.Whole("clockRate", 1);
    to.Truth("feed", true);
    to.Truth("trade", true);
    to.Raw("account", "{\"login\":\"77\",\"server\":\"Driver-Demo\",\"company\":\"D\",\"name\":\"D\",\"currency\":\"USD\",\"currencyDigits\":2,\"leverage\":100,"
                      "\"tradeMode\":0,\"marginMode\":2,\"stopoutMode\":0,\"marginCall\":\"100\",\"marginStopOut\":\"50\",\"fifoClose\":false,\"tradeAllowed\":true,"
                      "\"tradeExpert\":true,\"limitOrders\":200}");
  }

  void Account(CArusWriter &to) override
  {
    for (const char *name : {"balance", "equity", "marginFree"}) to.Decimal(name, 10000, 2);
    for (const char *name : {"credit", "profit", "margin"}) to.Decimal(name, 0, 2);
    to.Truth("tradeAllowed", true);
    to.Truth("tradeExpert", true);
  }

  int Select(const int list, const long) override { return list == ARUS_LIST_SYMBOLS ? 2 : list == ARUS_LIST_DEALS || list == ARUS_LIST_HISTORY || list == ARUS_LIST_POSITIONS ? (int)fills.size() : 0; }

  string Item(const int list, const int index) override
  {
    if (list == ARUS_LIST_SYMBOLS) return Symbol(index);
    return list == ARUS_LIST_DEALS ? Deal(fills[index]) : list == ARUS_LIST_POSITIONS ? Held(fills[index]) : Order(fills[index]);
  }

  string Symbol(const int index)
  {
    CArusWriter to;
    to.Text("symbol", Name(index));
    to.Text("description", "of the driver");
    to.Whole("digits", Digits(index));
    for (const char *name : {"point", "tickSize"}) to.Decimal(name, index == 0 ? 0.00001 : 0.01, Digits(index));
    for (const char *name : {"tickValue", "tickValueLoss"}) to.Decimal(name, 1, 2);
    for (const char *name : {"contractSize", "marginHedged"}) to.Decimal(name, 100000, 0);
    to.Decimal("volumeMin", 0.01, 2);
    to.Decimal("volumeMax", 500, 2);
    to.Decimal("volumeStep", 0.01, 2);
    for (const char *name : {"volumeLimit", "marginInitial", "marginMaintenance", "swapLong", "swapShort"}) to.Decimal(name, 0, 2);
    for (const char *name : {"stopsLevel", "freezeLevel", "calcMode", "swapMode"}) to.Whole(name, 0);
    to.Whole("tradeMode", 4);
    to.Whole("execution", 2);
    to.Whole("filling", 3);
    to.Whole("expirations", 15);
    to.Whole("swapTripleDay", 3);
    for (const char *name : {"baseCurrency", "marginCurrency"}) to.Text(name, index == 0 ? "EUR" : "XAU");
    to.Text("profitCurrency", "USD");
    to.Raw("sessions", "[]");
    return to.Object();
  }

  string Deal(const Fill &fill)
  {
    CArusWriter to;
    to.Big("deal", fill.deal);
    to.Big("order", fill.order);
    to.Big("position", fill.order);
    to.Text("symbol", fill.symbol);
    to.Whole("type", fill.type);
    to.Whole("entry", 0);
    to.Decimal("volume", fill.volume, 2);
    to.Decimal("price", fill.price, 5);
    for (const char *name : {"profit", "swap", "commission", "fee"}) to.Decimal(name, 0, 2);
    to.Big("magic", fill.magic);
    to.Whole("time", fill.time);
    to.Whole("reason", 3);
    return to.Object();
  }

  string Order(const Fill &fill)
  {
    CArusWriter to;
    to.Big("ticket", fill.order);
    to.Text("symbol", fill.symbol);
    to.Whole("type", fill.type);
    to.Whole("state", 4);
    to.Decimal("volumeInitial", fill.volume, 2);
    to.Decimal("volumeCurrent", 0, 2);
    to.Decimal("price", fill.price, 5);
    for (const char *name : {"stopLimit", "sl", "tp"}) to.Decimal(name, 0, 0);
    for (const char *name : {"filling", "timeType", "expiration"}) to.Whole(name, 0);
    to.Big("magic", fill.magic);
    to.Big("position", fill.order);
    to.Whole("timeSetup", fill.time);
    to.Whole("timeDone", fill.time);
    to.Whole("reason", 3);
    return to.Object();
  }

  string Held(const Fill &fill)
  {
    CArusWriter to;
    to.Big("ticket", fill.order);
    to.Big("identifier", fill.order);
    to.Text("symbol", fill.symbol);
    to.Whole("type", fill.type);
    to.Decimal("volume", fill.volume, 2);
    to.Decimal("price", fill.price, 5);
    for (const char *name : {"sl", "tp"}) to.Decimal(name, 0, 0);
    for (const char *name : {"swap", "profit"}) to.Decimal(name, 0, 2);
    to.Big("magic", fill.magic);
    to.Whole("time", fill.time);
    to.Whole("reason", 3);
    return to.Object();
  }

  // --- a history of two ticks each 4 ms, in pairs that share a millisecond

  static string Name(const int index) { return index == 0 ? "EURUSD" : "XAUUSD"; }
  static int Digits(const int index) { return index == 0 ? 5 : 2; }
  bool Know(const string symbol) override { return symbol == "EURUSD" || symbol == "XAUUSD"; }

  // Both ticks of a millisecond are there at once; most is of a symbol.
  int Made() { return (int)std::min<long>(most, ((BrokerTime() - start) / 4 + 1) * 2); }
  long TimeOf(const int i) { return start + i / 2 * 4; }
  long NewestTick(const string) override { return Made() > 0 ? TimeOf(Made() - 1) : 0; }
  long OldestTick(const string) override { return start; }

  int Ticks(const string symbol, const long from, const long to, const int most, TICKS_REF(into)) override
  {
    into.clear();
    for (int i = 0; i < Made() && (int)into.size() < most; i++)
    {
      if (TimeOf(i) < from || TimeOf(i) >= to) continue;
      ArusTick tick;
      tick.time = TimeOf(i);
      tick.bid = symbol == "EURUSD" ? 1.08 + i % 50 * 0.00001 : 2400 + i % 50 * 0.01;
      tick.ask = tick.bid + (symbol == "EURUSD" ? 0.00002 : 0.05);
      tick.last = 0;
      tick.volume = 0;
      tick.flags = 6;
      into.push_back(tick);
    }
    return (int)into.size();
  }

  int Bars(const string, const int, const long, const long, BARS_REF(into)) override
  {
    into.clear();
    return 0;
  }

  // --- commands

  void Execute(ArusCommand &command, ArusResult &result) override
  {
    executed++;
    Fill fill{command.magic, 1000 + (ulong)executed, 5000 + (ulong)executed, command.symbol, command.type, command.volume, command.price, BrokerTime()};
    fills.push_back(fill);
    result.retcode = 10009;
    result.order = fill.order;
    result.deal = fill.deal;
    result.volume = fill.volume;
    result.price = fill.price;
    if (executed == cutCommand) Cut();
  }

  bool Find(const ulong magic, const long, CArusWriter &to) override
  {
    string deals, history, positions;
    for (const Fill &fill : fills)
    {
      if (fill.magic != magic) continue;
      deals = Deal(fill);
      history = Order(fill);
      positions = Held(fill);
    }
    to.Raw("orders", "[]");
    to.Raw("history", "[" + history + "]");
    to.Raw("deals", "[" + deals + "]");
    to.Raw("positions", "[" + positions + "]");
    return true;
  }

  bool Keep(const long sequence, const ulong magic, const long epoch, const bool) override
  {
    FILE *out = fopen(file.c_str(), "w");
    if (!out) return false;
    bool written = fprintf(out, "%ld %lu %ld\n", sequence, magic, epoch) > 0 && fflush(out) == 0 && fsync(fileno(out)) == 0;
    return fclose(out) == 0 && written;
  }

  void Cut()
  {
    cuts++;
    shutdown(handle, SHUT_RDWR);
  }

  // What was sent into a broken connection is told again: only the place reached counts.
  bool AllTold()
  {
    for (int i = 0; i < 2; i++)
      if (i >= m_streamCount || m_streams[i].time != TimeOf(most - 1) || m_streams[i].index != 2) return false;
    return true;
  }
  string Counts()
  {
    return "{\"ticks\":" + IntegerToString(TicksOut()) + ",\"executed\":" + IntegerToString(executed) + ",\"connections\":" + IntegerToString(connections) + ",\"cuts\":" + IntegerToString(cuts) + "}";
  }
};

int main(int count, char **words)
{
  if (count != 8) return 2;
  Driver driver;
  driver.port = atoi(words[1]);
  driver.token = words[2];
  driver.terminal = words[3];
  driver.file = words[4];
  driver.most = atoi(words[5]);
  driver.cutTicks = atoi(words[6]);
  driver.cutCommand = atoi(words[7]);
  driver.Recall(0, 0, 0);
  int nextCut = driver.cutTicks;
  bool told = false;
  while (true)
  {
    pollfd input{0, POLLIN, 0};
    char ignored[64];
    if (poll(&input, 1, 2) > 0 && read(0, ignored, sizeof ignored) <= 0) break;
    driver.Pump();
    if (driver.IsOver()) break;
    if (driver.cutTicks > 0 && driver.IsUp() && driver.TicksOut() >= nextCut && !driver.AllTold())
    {
      driver.Cut();
      nextCut += driver.cutTicks;
    }
    if (!told && driver.AllTold() && driver.IsUp())
    {
      told = true;
      printf("told\n");
      fflush(stdout);
    }
  }
  printf("%s\n", driver.Counts().c_str());
  driver.Leave("the test is over");
  return 0;
}
