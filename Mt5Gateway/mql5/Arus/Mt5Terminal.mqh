//+------------------------------------------------------------------+
//| The bridge in MetaTrader: sockets, books, history, its own caps  |
//+------------------------------------------------------------------+
#ifndef ARUS_MT5_TERMINAL
#define ARUS_MT5_TERMINAL

#include "Bridge.mqh"
#include "Mt5Books.mqh"
#include "Mt5File.mqh"
#include "Mt5Orders.mqh"
#include "Mt5Socket.mqh"

#define ARUS_EVENTS_A_SECOND 100

class CMt5Terminal : public CArusBridge
  {
private:
   CMt5Socket        m_wire;
   CMt5Books         m_books;
   CMt5File          m_file;
   CMt5Orders        m_orders;
   string            m_host;
   int               m_port;
   bool              m_tls;
   string            m_token;
   string            m_id;
   bool              m_trades;
   string            m_offered[];
   MqlTick           m_read[];
   long              m_since;
   int               m_events;
   ulong             m_eventsFrom;

public:
                     CMt5Terminal(void)
     {
      m_host = "";
      m_port = 0;
      m_tls = false;
      m_trades = false;
      m_since = 0;
      m_events = 0;
      m_eventsFrom = 0;
     }

   void              Address(const string host, const int port, const bool tls)
     {
      m_host = host;
      m_port = port;
      m_tls = tls;
     }

   void              Identify(const string token, const string id, const bool trades)
     {
      m_token = token;
      m_id = id;
      m_trades = trades;
     }

   void              Cap(const double lots, const int orders, const string killFile) { m_orders.Cap(lots, orders, killFile); }

   void              Offer(const string symbols)
     {
      if(symbols != "")
         StringSplit(symbols, ',', m_offered);
      else
        {
         ArrayResize(m_offered, SymbolsTotal(true));
         for(int i = 0; i < ArraySize(m_offered); i++)
            m_offered[i] = SymbolName(i, true);
        }
      for(int i = 0; i < ArraySize(m_offered); i++)
        {
         StringTrimLeft(m_offered[i]);
         StringTrimRight(m_offered[i]);
         if(!SymbolSelect(m_offered[i], true))
            Print("Arus: the broker has no symbol ", m_offered[i], ": it is left out");
        }
     }

   bool              Open(void)
     {
      if(!m_file.Open(m_id, AccountInfoInteger(ACCOUNT_LOGIN)))
        {
         Alert("Arus: its file in MQL5/Files/Arus is damaged, so it is not known which command was the last. Check the account, delete the file, then attach the Expert Advisor again");
         return false;
        }
      Recall(m_file.sequence, m_file.magic, m_file.epoch);
      return true;
     }

   // --- the link's questions

   virtual bool      NetOpen(void) { return m_wire.Open(m_host, m_port, m_tls); }
   virtual void      NetClose(void) { m_wire.Close(); }
   virtual int       NetRead(uchar &into[], const int most) { return m_wire.Receive(into, most); }
   virtual int       NetWrite(uchar &bytes[], const int from, const int count) { return m_wire.Transmit(bytes, from, count); }
   virtual string    NetHost(void) { return m_host + ":" + IntegerToString(m_port); }
   virtual ulong     Ticking(void) { return GetTickCount64(); }
   virtual long      BrokerTime(void) { return (long)TimeTradeServer() * 1000; }
   virtual void      Journal(const string line) { Print(line); }

   virtual bool      Keep(const long sequence, const ulong magic, const long epoch, const bool held) { return m_file.Keep(sequence, magic, epoch, held); }

   virtual void      Hello(CArusWriter &to)
     {
      to.Text("token", m_token);
      to.Text("terminal", m_id);
      to.Whole("build", TerminalInfoInteger(TERMINAL_BUILD));
      to.Text("program", "ArusBridge 1.0");
      to.Whole("time", BrokerTime());
      to.Whole("gmtOffset", (long)(TimeTradeServer() - TimeGMT()));
      to.Whole("clockRate", 1);
      to.Truth("feed", true);
      to.Truth("trade", m_trades);
      CArusWriter account;
      account.Text("login", IntegerToString(AccountInfoInteger(ACCOUNT_LOGIN)));
      account.Text("server", AccountInfoString(ACCOUNT_SERVER));
      account.Text("company", AccountInfoString(ACCOUNT_COMPANY));
      account.Text("name", AccountInfoString(ACCOUNT_NAME));
      account.Text("currency", AccountInfoString(ACCOUNT_CURRENCY));
      account.Whole("currencyDigits", AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS));
      account.Whole("leverage", AccountInfoInteger(ACCOUNT_LEVERAGE));
      account.Whole("tradeMode", AccountInfoInteger(ACCOUNT_TRADE_MODE));
      account.Whole("marginMode", AccountInfoInteger(ACCOUNT_MARGIN_MODE));
      account.Whole("stopoutMode", AccountInfoInteger(ACCOUNT_MARGIN_SO_MODE));
      account.Decimal("marginCall", AccountInfoDouble(ACCOUNT_MARGIN_SO_CALL), 2);
      account.Decimal("marginStopOut", AccountInfoDouble(ACCOUNT_MARGIN_SO_SO), 2);
      account.Truth("fifoClose", AccountInfoInteger(ACCOUNT_FIFO_CLOSE) != 0);
      account.Truth("tradeAllowed", AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0);
      account.Truth("tradeExpert", AccountInfoInteger(ACCOUNT_TRADE_EXPERT) != 0 && m_trades);
      account.Whole("limitOrders", AccountInfoInteger(ACCOUNT_LIMIT_ORDERS));
      to.Raw("account", account.Object());
     }

   virtual void      Account(CArusWriter &to)
     {
      int digits = (int)AccountInfoInteger(ACCOUNT_CURRENCY_DIGITS);
      to.Decimal("balance", AccountInfoDouble(ACCOUNT_BALANCE), digits);
      to.Decimal("credit", AccountInfoDouble(ACCOUNT_CREDIT), digits);
      to.Decimal("profit", AccountInfoDouble(ACCOUNT_PROFIT), digits);
      to.Decimal("equity", AccountInfoDouble(ACCOUNT_EQUITY), digits);
      to.Decimal("margin", AccountInfoDouble(ACCOUNT_MARGIN), digits);
      to.Decimal("marginFree", AccountInfoDouble(ACCOUNT_MARGIN_FREE), digits);
      to.Truth("tradeAllowed", AccountInfoInteger(ACCOUNT_TRADE_ALLOWED) != 0);
      to.Truth("tradeExpert", AccountInfoInteger(ACCOUNT_TRADE_EXPERT) != 0 && TerminalInfoInteger(TERMINAL_TRADE_ALLOWED) != 0 && m_trades);
     }

   virtual int       Select(const int list, const long since)
     {
      if(list == ARUS_LIST_SYMBOLS)
         return ArraySize(m_offered);
      if(list == ARUS_LIST_POSITIONS)
         return PositionsTotal();
      if(list == ARUS_LIST_ORDERS)
         return OrdersTotal();
      if(!HistorySelect((datetime)(since / 1000), TimeTradeServer() + 86400))
         return 0;
      return list == ARUS_LIST_HISTORY ? HistoryOrdersTotal() : HistoryDealsTotal();
     }

   virtual string    Item(const int list, const int index)
     {
      if(list == ARUS_LIST_SYMBOLS)
         return m_books.Symbol(m_offered[index]);
      if(list == ARUS_LIST_POSITIONS)
         return PositionGetTicket(index) > 0 ? m_books.Position() : "{}";
      if(list == ARUS_LIST_ORDERS)
         return OrderGetTicket(index) > 0 ? m_books.Order() : "{}";
      return list == ARUS_LIST_HISTORY ? m_books.Ended(HistoryOrderGetTicket(index)) : m_books.Deal(HistoryDealGetTicket(index));
     }

   virtual bool      Know(const string symbol)
     {
      for(int i = 0; i < ArraySize(m_offered); i++)
         if(m_offered[i] == symbol)
            return true;
      return false;
     }

   virtual long      NewestTick(const string symbol)
     {
      MqlTick last;
      return SymbolInfoTick(symbol, last) ? last.time_msc : 0;
     }

   virtual long      OldestTick(const string symbol)
     {
      return CopyTicks(symbol, m_read, COPY_TICKS_ALL, 1, 1) > 0 ? m_read[0].time_msc : NewestTick(symbol);
     }

   virtual int       Ticks(const string symbol, const long from, const long to, const int most, TICKS_REF(into))
     {
      int count = CopyTicks(symbol, m_read, COPY_TICKS_ALL, (ulong)from, (uint)most);
      if(count < 0)
         return -1;
      double step = SymbolInfoDouble(symbol, SYMBOL_VOLUME_STEP);
      ArrayResize(into, count);
      int kept = 0;
      for(int i = 0; i < count && m_read[i].time_msc < to; i++)
        {
         if(m_read[i].time_msc < from)
            continue;
         into[kept].time = m_read[i].time_msc;
         into[kept].bid = m_read[i].bid;
         into[kept].ask = m_read[i].ask;
         into[kept].last = m_read[i].last;
         double steps = step > 0 ? MathRound(m_read[i].volume_real / step) : 0.0;
         into[kept].volume = steps > 4294967295.0 ? 0xFFFFFFFF : (uint)steps;
         into[kept].flags = m_read[i].flags & 0x7E;
         kept++;
        }
      return kept;
     }

   virtual int       Bars(const string symbol, const int minutes, const long from, const long to, BARS_REF(into))
     {
      MqlRates rates[];
      ENUM_TIMEFRAMES frame = minutes == 1 ? PERIOD_M1 : minutes == 5 ? PERIOD_M5 : minutes == 15 ? PERIOD_M15 : minutes == 60 ? PERIOD_H1 : minutes == 240 ? PERIOD_H4 : PERIOD_D1;
      int count = CopyRates(symbol, frame, (datetime)(from / 1000), (datetime)((to - 1) / 1000), rates);
      if(count < 0)
         return -1;
      ArrayResize(into, count);
      int kept = 0;
      for(int i = 0; i < count; i++)
        {
         long time = (long)rates[i].time * 1000;
         if(time < from || time + minutes * 60000 > BrokerTime())
            continue;
         into[kept].time = time;
         into[kept].open = rates[i].open;
         into[kept].high = rates[i].high;
         into[kept].low = rates[i].low;
         into[kept].close = rates[i].close;
         into[kept].tickVolume = rates[i].tick_volume;
         into[kept].realVolume = rates[i].real_volume;
         into[kept].spread = rates[i].spread;
         kept++;
        }
      return kept;
     }

   // --- commands

   virtual void      Check(ArusCommand &command, ArusResult &result)
     {
      if(!m_trades)
         result.code = "TRADE_DISABLED";
      else
         if(command.action != TRADE_ACTION_REMOVE && !Know(command.symbol) && command.symbol != "")
            result.code = "CAP_SYMBOL";
         else
            m_orders.Check(command, result);
     }

   virtual void      Execute(ArusCommand &command, ArusResult &result) { m_orders.Send(command, result); }

   virtual void      Kill(const bool cancel, const bool flatten) { m_orders.Kill(cancel, flatten); }

   virtual void      CancelHeld(void)
     {
      for(int i = OrdersTotal() - 1; i >= 0; i--)
        {
         ulong ticket = OrderGetTicket(i);
         if(ticket > 0 && m_file.Holds((ulong)OrderGetInteger(ORDER_MAGIC)))
           {
            Print("Arus: the link is down for 15 s: order ", ticket, ", for which the platform holds more, is removed");
            m_orders.Remove(ticket);
           }
        }
      m_file.Release();
     }

   virtual bool      Find(const ulong magic, const long since, CArusWriter &to)
     {
      string live = "";
      string positions = "";
      for(int i = 0; i < OrdersTotal(); i++)
         if(OrderGetTicket(i) > 0 && (ulong)OrderGetInteger(ORDER_MAGIC) == magic)
            live += (live == "" ? "" : ",") + m_books.Order();
      for(int i = 0; i < PositionsTotal(); i++)
         if(PositionGetTicket(i) > 0 && (ulong)PositionGetInteger(POSITION_MAGIC) == magic)
            positions += (positions == "" ? "" : ",") + m_books.Position();
      string ended = "";
      string deals = "";
      bool complete = TerminalInfoInteger(TERMINAL_CONNECTED) != 0 && HistorySelect((datetime)(since / 1000), TimeTradeServer() + 86400);
      for(int i = 0; complete && i < HistoryOrdersTotal(); i++)
        {
         ulong ticket = HistoryOrderGetTicket(i);
         if((ulong)HistoryOrderGetInteger(ticket, ORDER_MAGIC) == magic)
            ended += (ended == "" ? "" : ",") + m_books.Ended(ticket);
        }
      for(int i = 0; complete && i < HistoryDealsTotal(); i++)
        {
         ulong ticket = HistoryDealGetTicket(i);
         if((ulong)HistoryDealGetInteger(ticket, DEAL_MAGIC) == magic)
            deals += (deals == "" ? "" : ",") + m_books.Deal(ticket);
        }
      to.Raw("orders", "[" + live + "]");
      to.Raw("history", "[" + ended + "]");
      to.Raw("deals", "[" + deals + "]");
      to.Raw("positions", "[" + positions + "]");
      return complete;
     }

   // --- OnTradeTransaction: a hint, sent as what it concerns now stands

   void              Happened(const MqlTradeTransaction &transaction)
     {
      if(!IsUp())
         return;
      if(Ticking() - m_eventsFrom >= 1000)
        {
         m_eventsFrom = Ticking();
         m_events = 0;
        }
      m_events++;
      if(m_events > ARUS_EVENTS_A_SECOND)
        {
         if(m_events == ARUS_EVENTS_A_SECOND + 1)
            AskResync();
         return;
        }
      if(transaction.deal > 0 && HistoryDealSelect(transaction.deal))
         Tell("deal", m_books.Deal(transaction.deal));
      if(transaction.order > 0)
        {
         if(OrderSelect(transaction.order))
            Tell("order", m_books.Order());
         else
            if(HistoryOrderSelect(transaction.order))
               Tell("order", m_books.Ended(transaction.order));
        }
      if(transaction.position > 0)
        {
         if(PositionSelectByTicket(transaction.position))
            Tell("position", m_books.Position());
         else
            TellClosed(transaction.position, transaction.position);
        }
      TellAccount();
     }
  };

#endif
