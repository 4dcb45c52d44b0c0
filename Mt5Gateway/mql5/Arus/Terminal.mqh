//+------------------------------------------------------------------+
//| What the link asks of the program around it. The Expert Advisor  |
//| answers from MetaTrader, a test from its own head.               |
//+------------------------------------------------------------------+
#ifndef ARUS_TERMINAL
#define ARUS_TERMINAL

#include "Json.mqh"

#define ARUS_LIST_POSITIONS 0
#define ARUS_LIST_ORDERS    1
#define ARUS_LIST_HISTORY   2
#define ARUS_LIST_DEALS     3
#define ARUS_LIST_SYMBOLS   4

struct ArusCommand
  {
   long              sequence;
   ulong             magic;
   long              notAfter;
   long              epoch;
   bool              held;
   int               action;
   int               type;
   string            symbol;
   double            volume;
   double            price;
   double            stopLimit;
   double            sl;
   double            tp;
   long              deviation;
   int               filling;
   int               timeType;
   long              expiration;
   ulong             position;
   ulong             positionBy;
   ulong             order;
  };

struct ArusResult
  {
   string            code;     // of the protocol; empty while nothing speaks against it
   int               retcode;
   ulong             order;
   ulong             deal;
   double            volume;
   double            price;
   double            bid;
   double            ask;
   string            comment;
   int               external;
  };

class CArusTerminal
  {
public:
   // --- the socket: -1 when it is lost
   virtual bool      NetOpen(void) { return false; }
   virtual void      NetClose(void) { }
   virtual int       NetRead(BYTES_REF(into), const int most) { return -1; }
   virtual int       NetWrite(BYTES_REF(bytes), const int from, const int count) { return -1; }
   virtual string    NetHost(void) { return ""; }

   // --- clocks in milliseconds: one that only grows, and the broker's
   virtual ulong     Ticking(void) { return 0; }
   virtual long      BrokerTime(void) { return 0; }

   // --- words for people
   virtual void      Journal(const string line) { }

   // --- who this is: the members of hello but for sequence, mark and epoch
   virtual void      Hello(CArusWriter &to) { }

   // --- the books: a list is selected, then its items are asked for
   virtual void      Account(CArusWriter &to) { }
   virtual int       Select(const int list, const long since) { return 0; }
   virtual string    Item(const int list, const int index) { return "{}"; }

   // --- history: ticks from a millisecond on, whole milliseconds; -1 when it cannot be read
   virtual bool      Know(const string symbol) { return false; }
   virtual int       Ticks(const string symbol, const long from, const long to, const int most, TICKS_REF(into)) { return -1; }
   virtual long      NewestTick(const string symbol) { return 0; }
   virtual long      OldestTick(const string symbol) { return 0; }
   virtual int       Bars(const string symbol, const int minutes, const long from, const long to, BARS_REF(into)) { return -1; }

   // --- commands
   virtual void      Check(ArusCommand &command, ArusResult &result) { }
   virtual void      Execute(ArusCommand &command, ArusResult &result) { }
   virtual bool      Find(const ulong magic, const long since, CArusWriter &to) { return false; }
   virtual void      Kill(const bool cancel, const bool flatten) { }
   virtual void      CancelHeld(void) { }

   // --- the file that outlives the program: written and flushed when this returns true
   virtual bool      Keep(const long sequence, const ulong magic, const long epoch, const bool held) { return false; }
  };

#endif
