//+------------------------------------------------------------------+
//| What is said on a link that is up: snapshots, ticks within the   |
//| credit, pages, events of the account                             |
//+------------------------------------------------------------------+
#ifndef ARUS_TALK
#define ARUS_TALK

#include "Frames.mqh"
#include "Link.mqh"

#define ARUS_RESUME_SPAN 300000
#define ARUS_RESUME_TICKS 20000
#define ARUS_PAGE_TICKS 20000
#define ARUS_PAGE_BARS 10000
#define ARUS_SNAPSHOT_BYTES 60000
#define ARUS_MOST_STREAMS 2000
#define ARUS_NO_END 9000000000000000

class CArusTalk : public CArusLink
  {
protected:
   STREAMS_VAR(m_streams);
   int               m_streamCount;
   int               m_turn;        // the stream that is served first: each gets its turn
   long              m_credit;
   long              m_used;
   long              m_clock;       // the last clock told
   ulong             m_clockAt;
   ulong             m_accountAt;
   TICKS_VAR(m_ticks);
   BYTES_VAR(m_binary);
   long              m_pageTime;    // how far the page being sent is whole
   int               m_pageIndex;

   virtual void      Command(CArusJson &said) { }
   virtual void      LookUp(CArusJson &said) { }
   virtual void      Epoch(CArusJson &said) { }

   virtual void      Began(void)
     {
      m_streamCount = 0;
      m_turn = 0;
      m_credit = 0;
      m_used = 0;
      m_clock = 0;
      m_clockAt = 0;
      m_accountAt = 0;
     }

   virtual void      Heard(const string type, CArusJson &said)
     {
      if(type == "welcome")
        {
         m_credit = said.Whole("credit", 0);
         if(said.Has("snapshot.id"))
            Snapshot(said.Whole("snapshot.id", 0), said.Whole("snapshot.since", 0));
        }
      else
         if(type == "credit")
            m_credit = said.Whole("total", m_credit) > m_credit ? said.Whole("total", m_credit) : m_credit;
         else
            if(type == "snapshot")
               Snapshot(said.Whole("id", 0), said.Whole("since", 0));
            else
               if(type == "subscribe")
                  Subscribe(said);
               else
                  if(type == "unsubscribe")
                     Unsubscribe(said);
                  else
                     if(type == "pageTicks")
                        PageTicks(said);
                     else
                        if(type == "pageBars")
                           PageBars(said);
                        else
                           if(type == "command")
                              Command(said);
                           else
                              if(type == "find")
                                 LookUp(said);
                              else
                                 if(type == "epoch")
                                    Epoch(said);
                                 else
                                    if(type == "error")
                                       Journal("Arus: the gateway complains of message " + IntegerToString(said.Whole("about", 0)) + ": " + said.Text("code") + " " + said.Text("because"));
     }

   // --- snapshots

   int               List(const string type, const long id, const int list, const long since)
     {
      int items = Select(list, since);
      string text = "";
      int inText = 0;
      for(int i = 0; i < items; i++)
        {
         string item = Item(list, i);
         if(inText > 0 && StringLen(text) + StringLen(item) > ARUS_SNAPSHOT_BYTES / 3)
           {
            Part(type, id, text);
            text = "";
            inText = 0;
           }
         text += inText > 0 ? "," + item : item;
         inText++;
        }
      Part(type, id, text);
      return items;
     }

   void              Part(const string type, const long id, const string items)
     {
      CArusWriter part;
      part.Whole("id", id);
      part.Raw("items", "[" + items + "]");
      Say(type, part.Members());
      Flush();
     }

   void              Snapshot(const long id, const long since)
     {
      CArusWriter account;
      account.Whole("id", id);
      Account(account);
      Say("account", account.Members());
      CArusWriter end;
      end.Whole("id", id);
      end.Whole("symbols", List("symbols", id, ARUS_LIST_SYMBOLS, 0));
      end.Whole("positions", List("positions", id, ARUS_LIST_POSITIONS, 0));
      end.Whole("orders", List("orders", id, ARUS_LIST_ORDERS, 0));
      end.Whole("history", List("history", id, ARUS_LIST_HISTORY, since));
      end.Whole("deals", List("deals", id, ARUS_LIST_DEALS, since));
      end.Whole("time", BrokerTime());
      Say("snapshotEnd", end.Members());
     }

   // --- streams

   void              Subscribe(CArusJson &said)
     {
      int items = said.Items("items");
      for(int i = 0; i < items; i++)
        {
         string path = "items." + IntegerToString(i);
         int index = (int)said.Whole(path + ".index", -1);
         string symbol = said.Text(path + ".symbol");
         CArusWriter answer;
         answer.Whole("index", index);
         if(index < 0 || index > ARUS_MOST_STREAMS || !Know(symbol))
            answer.Text("error", "UNKNOWN_SYMBOL");
         else
           {
            bool resumed = Start(index, symbol, said.Whole(path + ".resume.time", 0), (int)said.Whole(path + ".resume.index", 0));
            answer.Raw("from", Position(m_streams[index].time, m_streams[index].index));
            answer.Truth("resumed", resumed);
           }
         Say("subscribed", answer.Members());
        }
     }

   // Begins a stream where it left off when that is near enough, else at the newest tick.
   bool              Start(const int index, const string symbol, const long time, const int told)
     {
      if(index >= m_streamCount)
        {
         ArrayResize(m_streams, index + 1);
         for(int i = m_streamCount; i <= index; i++)
            m_streams[i].wanted = false;
         m_streamCount = index + 1;
        }
      long newest = NewestTick(symbol);
      m_streams[index].wanted = true;
      m_streams[index].symbol = symbol;
      m_streams[index].sent = 0;
      m_streams[index].time = newest;
      m_streams[index].index = 0;
      if(time <= 0 || newest - time > ARUS_RESUME_SPAN)
         return false;
      int behind = Ticks(symbol, time, ARUS_NO_END, ARUS_RESUME_TICKS + 1, m_ticks);
      if(behind < 0 || behind > ARUS_RESUME_TICKS || AtTime(behind, time) < told)
         return false;
      m_streams[index].time = time;
      m_streams[index].index = told;
      return true;
     }

   // How many of the ticks read bear this very millisecond.
   int               AtTime(const int count, const long time)
     {
      int same = 0;
      while(same < count && m_ticks[same].time == time)
         same++;
      return same;
     }

   void              Unsubscribe(CArusJson &said)
     {
      int items = said.Items("items");
      for(int i = 0; i < items; i++)
        {
         int index = (int)said.Whole("items." + IntegerToString(i), -1);
         if(index >= 0 && index < m_streamCount)
            m_streams[index].wanted = false;
        }
     }

   string            Position(const long time, const int index)
     {
      return "{\"time\":" + IntegerToString(time) + ",\"index\":" + IntegerToString(index) + "}";
     }

   virtual void      Flow(void)
     {
      for(int i = 0; i < m_streamCount && m_used < m_credit && !Backlogged(); i++)
        {
         int index = (m_turn + i) % m_streamCount;
         if(m_streams[index].wanted && NewestTick(m_streams[index].symbol) >= m_streams[index].time)
            Live(index);
        }
      if(m_streamCount > 0)
        {
         m_turn = (m_turn + 1) % m_streamCount;
         Clock();
        }
     }

   void              Live(const int index)
     {
      int most = m_credit - m_used < ARUS_MOST_TICKS ? (int)(m_credit - m_used) : ARUS_MOST_TICKS;
      int skip = m_streams[index].index;
      int count = Ticks(m_streams[index].symbol, m_streams[index].time, ARUS_NO_END, most + skip, m_ticks);
      int same = AtTime(count, m_streams[index].time);
      int from = same < skip ? same : skip;
      while(from < count)
        {
         int items = ArusFit(m_ticks, from, count);
         int size = ArusPutTicks(m_binary, ARUS_KIND_LIVE, index, NextBinary(), 0, m_ticks, from, items, Ordinal(from), m_streams[index].sent);
         SendRaw(ARUS_OP_BINARY, m_binary, size);
         Advance(index, from, items);
         from += items;
        }
     }

   void              Advance(const int index, const int from, const int items)
     {
      m_used += items;
      m_streams[index].sent += (uint)items;
      for(int i = from; i < from + items; i++)
        {
         if(m_ticks[i].time != m_streams[index].time)
            m_streams[index].index = 0;
         m_streams[index].time = m_ticks[i].time;
         m_streams[index].index++;
        }
     }

   void              Clock(void)
     {
      long time = BrokerTime();
      if(time < m_clock + 1000 || Ticking() < m_clockAt + 20 || m_used >= m_credit || Backlogged())
         return;
      m_clock = time - time % 1000;
      m_clockAt = Ticking();
      CArusWriter clock;
      clock.Whole("time", time);
      Say("clock", clock.Members());
     }

   // --- pages

   void              PageTicks(CArusJson &said)
     {
      long id = said.Whole("id", 0);
      int index = (int)said.Whole("index", -1);
      long from = said.Whole("from.time", 0);
      int skip = (int)said.Whole("from.index", 0);
      long to = said.Whole("to.time", 0);
      int toIndex = (int)said.Whole("to.index", 0);
      int sent = 0;
      bool gone = true;
      if(index >= 0 && index < m_streamCount)
        {
         gone = OldestTick(m_streams[index].symbol) > from;
         m_pageTime = to;
         m_pageIndex = toIndex;
         long room = m_credit - m_used;
         int most = room < ARUS_PAGE_TICKS ? (int)room : ARUS_PAGE_TICKS;
         int count = most <= 0 ? 0 : Ticks(m_streams[index].symbol, from, toIndex > 0 ? to + 1 : to, most + skip, m_ticks);
         if(count < 0 || most <= 0)
           {
            // Not read, or no room: nothing of it is whole, and it is asked for again.
            m_pageTime = from;
            m_pageIndex = skip;
            gone = false;
           }
         if(count > 0)
            sent = Page(id, index, from, skip, to, toIndex, count, most);
        }
      CArusWriter end;
      end.Whole("id", id);
      end.Whole("count", sent);
      end.Raw("to", Position(m_pageTime, m_pageIndex));
      end.Truth("gone", gone);
      Say("pageEnd", end.Members());
     }

   // Sends the ticks of a page and notes how far it is whole.
   int               Page(const long id, const int index, const long time, const int skip, const long to, const int toIndex, const int count, const int most)
     {
      int same = AtTime(count, time);
      int from = same < skip ? same : skip;
      int end = from;
      int atEnd = 0;
      while(end < count && end - from < most && (m_ticks[end].time < to || atEnd < toIndex))
        {
         if(m_ticks[end].time == to)
            atEnd++;
         end++;
        }
      if(end - from >= most)
        {
         m_pageTime = end > from ? m_ticks[end - 1].time : time;
         m_pageIndex = end > from ? Ordinal(end - 1) + 1 : skip;
        }
      int at = from;
      while(at < end)
        {
         int items = ArusFit(m_ticks, at, end);
         int size = ArusPutTicks(m_binary, ARUS_KIND_PAGE, index, NextBinary(), (uint)id, m_ticks, at, items, Ordinal(at), 0);
         SendRaw(ARUS_OP_BINARY, m_binary, size);
         m_used += items;
         at += items;
        }
      return end - from;
     }

   // Which of its millisecond's ticks this is; ticks are always read from the first of a millisecond.
   int               Ordinal(const int at)
     {
      int first = at;
      while(first > 0 && m_ticks[first - 1].time == m_ticks[at].time)
         first--;
      return at - first;
     }

   void              PageBars(CArusJson &said)
     {
      long id = said.Whole("id", 0);
      int index = (int)said.Whole("index", -1);
      int minutes = (int)said.Whole("timeframe", 0);
      long from = said.Whole("from", 0);
      long to = said.Whole("to", 0);
      BARS_VAR(bars);
      int count = index >= 0 && index < m_streamCount ? Bars(m_streams[index].symbol, minutes, from, to, bars) : -1;
      long room = m_credit - m_used;
      int most = room < ARUS_PAGE_BARS ? (int)room : ARUS_PAGE_BARS;
      int end = count < most ? count : most;
      for(int at = 0; at < end;)
        {
         int items = end - at < ARUS_MOST_BARS ? end - at : ARUS_MOST_BARS;
         int size = ArusPutBars(m_binary, index, NextBinary(), (uint)id, minutes, bars, at, items);
         SendRaw(ARUS_OP_BINARY, m_binary, size);
         m_used += items;
         at += items;
        }
      CArusWriter last;
      last.Whole("id", id);
      last.Whole("count", end < 0 ? 0 : end);
      last.Raw("to", Position(end < count && end >= 0 ? bars[end].time : to, 0));
      last.Truth("gone", count < 0);
      Say("pageEnd", last.Members());
     }

public:
                     CArusTalk(void)
     {
      m_streamCount = 0;
      m_turn = 0;
      m_credit = 0;
      m_used = 0;
      m_clock = 0;
      m_clockAt = 0;
      m_accountAt = 0;
      m_pageTime = 0;
      m_pageIndex = 0;
     }

   // --- events of the account, as hints

   void              Tell(const string type, const string item)
     {
      if(m_state != ARUS_UP)
         return;
      CArusWriter event;
      event.Raw("item", item);
      Say(type, event.Members());
     }

   void              TellClosed(const ulong ticket, const ulong identifier)
     {
      if(m_state != ARUS_UP)
         return;
      CArusWriter event;
      event.Big("ticket", ticket);
      event.Big("identifier", identifier);
      Say("positionClosed", event.Members());
     }

   void              TellAccount(void)
     {
      if(m_state != ARUS_UP || Ticking() < m_accountAt + 1000)
         return;
      m_accountAt = Ticking();
      CArusWriter account;
      Account(account);
      Say("account", account.Members());
     }

   void              AskResync(void)
     {
      if(m_state == ARUS_UP)
         Say("resync", "");
     }
  };

#endif
