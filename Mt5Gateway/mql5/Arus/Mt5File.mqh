//+------------------------------------------------------------------+
//| The file that outlives the program: the highest command begun,   |
//| the kill epoch, and what the platform holds                      |
//+------------------------------------------------------------------+
#ifndef ARUS_MT5_FILE
#define ARUS_MT5_FILE

#include "Bytes.mqh"

class CMt5File
  {
private:
   string            m_name;
   STRINGS_VAR(m_held);
   int               m_heldCount;

   bool              Write(const string name, const long sequence, const ulong magic, const long epoch)
     {
      int handle = FileOpen(name, FILE_WRITE | FILE_TXT | FILE_ANSI);
      if(handle == INVALID_HANDLE)
         return false;
      string text = IntegerToString(sequence) + " " + ArusUnsigned(magic) + " " + IntegerToString(epoch) + "\n";
      for(int i = 0; i < m_heldCount; i++)
         text += m_held[i] + "\n";
      text += "end\n";
      bool written = FileWriteString(handle, text) == (uint)StringLen(text);
      FileFlush(handle);
      FileClose(handle);
      return written;
     }

   // A file without its last line was cut short and counts as none.
   bool              ReadFrom(const string name, long &sequence, ulong &magic, long &epoch)
     {
      int handle = FileOpen(name, FILE_READ | FILE_TXT | FILE_ANSI);
      if(handle == INVALID_HANDLE)
         return false;
      string first = FileReadString(handle);
      m_heldCount = 0;
      bool whole = false;
      while(!FileIsEnding(handle) && !whole)
        {
         string line = FileReadString(handle);
         whole = line == "end";
         if(!whole && line != "")
            Hold(line);
        }
      FileClose(handle);
      string parts[];
      if(!whole || StringSplit(first, ' ', parts) != 3)
         return false;
      sequence = StringToInteger(parts[0]);
      magic = ArusToUnsigned(parts[1]);
      epoch = StringToInteger(parts[2]);
      return true;
     }

   void              Hold(const string magic)
     {
      ArrayResize(m_held, m_heldCount + 1);
      m_held[m_heldCount] = magic;
      m_heldCount++;
     }

public:
   long              sequence;
   ulong             magic;
   long              epoch;

                     CMt5File(void) { m_heldCount = 0; sequence = 0; magic = 0; epoch = 0; }

   // True when there is no file yet, or a whole one; false when what is there cannot be trusted.
   bool              Open(const string terminal, const long login)
     {
      m_name = "Arus\\" + IntegerToString(login) + "-" + terminal + ".txt";
      if(ReadFrom(m_name, sequence, magic, epoch))
         return true;
      if(ReadFrom(m_name + ".new", sequence, magic, epoch))
         return true;
      return !FileIsExist(m_name) && !FileIsExist(m_name + ".new");
     }

   // A new file beside, flushed, then in the old one's place: a crash leaves one of them whole.
   bool              Keep(const long newSequence, const ulong newMagic, const long newEpoch, const bool held)
     {
      if(held)
         Hold(ArusUnsigned(newMagic));
      if(!Write(m_name + ".new", newSequence, newMagic, newEpoch) || !FileMove(m_name + ".new", 0, m_name, FILE_REWRITE))
         return false;
      sequence = newSequence;
      magic = newMagic;
      epoch = newEpoch;
      return true;
     }

   bool              Holds(const ulong anyMagic)
     {
      string text = ArusUnsigned(anyMagic);
      for(int i = 0; i < m_heldCount; i++)
         if(m_held[i] == text)
            return true;
      return false;
     }

   void              Release(void)
     {
      if(m_heldCount == 0)
         return;
      m_heldCount = 0;
      Keep(sequence, magic, epoch, false);
     }
  };

#endif
