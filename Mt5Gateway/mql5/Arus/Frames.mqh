//+------------------------------------------------------------------+
//| Ticks and bars as binary messages: section 6 of the protocol     |
//+------------------------------------------------------------------+
#ifndef ARUS_FRAMES
#define ARUS_FRAMES

#include "Bytes.mqh"

#define ARUS_KIND_LIVE 1
#define ARUS_KIND_PAGE 2
#define ARUS_KIND_BARS 3
#define ARUS_HEADER 32
#define ARUS_ITEM 32
#define ARUS_BAR_ITEM 64
#define ARUS_MOST_TICKS 2000
#define ARUS_MOST_BARS 1000
#define ARUS_LONGEST_SPAN 16777215

void ArusPutHeader(BYTES_REF(to), int &at, const int kind, const int symbol, const uint sequence, const uint page, const int items, const int minutes, const long base, const int index, const uint before)
  {
   ArusPutByte(to, at, (uint)kind);
   ArusPutByte(to, at, ARUS_HEADER);
   ArusPutUInt(to, at, (uint)symbol, 2);
   ArusPutUInt(to, at, sequence, 4);
   ArusPutUInt(to, at, page, 4);
   ArusPutUInt(to, at, (uint)items, 2);
   ArusPutUInt(to, at, (uint)minutes, 2);
   ArusPutULong(to, at, (ulong)base);
   ArusPutUInt(to, at, (uint)index, 4);
   ArusPutUInt(to, at, before, 4);
  }

// How many of the ticks from a place on fit in one message.
int ArusFit(TICKS_REF(ticks), const int from, const int to)
  {
   int most = from + ARUS_MOST_TICKS < to ? from + ARUS_MOST_TICKS : to;
   int end = from;
   while(end < most && ticks[end].time >= ticks[from].time && ticks[end].time - ticks[from].time <= ARUS_LONGEST_SPAN)
      end++;
   return end - from;
  }

int ArusPutTicks(BYTES_REF(to), const int kind, const int symbol, const uint sequence, const uint page, TICKS_REF(ticks), const int from, const int items, const int index, const uint before)
  {
   if(ArraySize(to) < ARUS_HEADER + items * ARUS_ITEM)
      ArrayResize(to, ARUS_HEADER + items * ARUS_ITEM);
   int at = 0;
   ArusPutHeader(to, at, kind, symbol, sequence, page, items, 0, ticks[from].time, index, before);
   for(int i = from; i < from + items; i++)
     {
      uint span = (uint)(ticks[i].time - ticks[from].time);
      ArusPutUInt(to, at, (ticks[i].flags & 0xFF) | (span << 8), 4);
      ArusPutUInt(to, at, ticks[i].volume, 4);
      ArusPutDouble(to, at, ticks[i].bid);
      ArusPutDouble(to, at, ticks[i].ask);
      ArusPutDouble(to, at, ticks[i].last);
     }
   return at;
  }

int ArusPutBars(BYTES_REF(to), const int symbol, const uint sequence, const uint page, const int minutes, BARS_REF(bars), const int from, const int items)
  {
   if(ArraySize(to) < ARUS_HEADER + items * ARUS_BAR_ITEM)
      ArrayResize(to, ARUS_HEADER + items * ARUS_BAR_ITEM);
   int at = 0;
   ArusPutHeader(to, at, ARUS_KIND_BARS, symbol, sequence, page, items, minutes, bars[from].time, 0, 0);
   for(int i = from; i < from + items; i++)
     {
      ArusPutULong(to, at, (ulong)bars[i].time);
      ArusPutDouble(to, at, bars[i].open);
      ArusPutDouble(to, at, bars[i].high);
      ArusPutDouble(to, at, bars[i].low);
      ArusPutDouble(to, at, bars[i].close);
      ArusPutULong(to, at, (ulong)bars[i].tickVolume);
      ArusPutULong(to, at, (ulong)bars[i].realVolume);
      ArusPutUInt(to, at, (uint)bars[i].spread, 4);
      ArusPutUInt(to, at, 0, 4);
     }
   return at;
  }

#endif
