//+------------------------------------------------------------------+
//| The words in which MQL5 and C++17 differ. All else in Arus/ is   |
//| the plain part of both: no pointers, templates or overloads.     |
//+------------------------------------------------------------------+
#ifndef ARUS_PORTABLE
#define ARUS_PORTABLE

#ifdef __MQL5__
   #define BYTES_VAR(name)   uchar name[]
   #define BYTES_REF(name)   uchar &name[]
   #define STRINGS_VAR(name) string name[]
   #define INTS_VAR(name)    int name[]
   #define TICKS_VAR(name)   ArusTick name[]
   #define TICKS_REF(name)   ArusTick &name[]
   #define BARS_VAR(name)    ArusBar name[]
   #define BARS_REF(name)    ArusBar &name[]
   #define STREAMS_VAR(name) ArusStream name[]
#else
   #include "mql5_shim.h"
#endif

// A change of a symbol's prices, as MqlTick has it; volume in steps of the symbol.
struct ArusTick
  {
   long              time;
   double            bid;
   double            ask;
   double            last;
   uint              volume;
   uint              flags;
  };

struct ArusBar
  {
   long              time;
   double            open;
   double            high;
   double            low;
   double            close;
   long              tickVolume;
   long              realVolume;
   int               spread;
  };

// A symbol that the platform wants, and how far it was told.
struct ArusStream
  {
   bool              wanted;
   string            symbol;
   long              time;    // position of the next tick: this millisecond,
   int               index;   // and so many of it were told
   uint              sent;
  };

#endif
