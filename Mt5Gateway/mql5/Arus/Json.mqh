//+------------------------------------------------------------------+
//| JSON: an object read flat, by the path of each value; and the    |
//| writing of one, member by member                                 |
//+------------------------------------------------------------------+
#ifndef ARUS_JSON
#define ARUS_JSON

#include "Bytes.mqh"

#define ARUS_JSON_DEPTH 16

enum ArusJsonKind
  {
   ARUS_NONE,
   ARUS_STRING,
   ARUS_NUMBER,
   ARUS_TRUE,
   ARUS_FALSE,
   ARUS_NULL
  };

class CArusJson
  {
private:
   STRINGS_VAR(m_paths);
   STRINGS_VAR(m_values);
   INTS_VAR(m_kinds);
   int               m_count;
   int               m_at;
   int               m_end;

   void              Add(const string path, const int kind, const string value)
     {
      if(m_count >= ArraySize(m_paths))
        {
         ArrayResize(m_paths, m_count + 64);
         ArrayResize(m_values, m_count + 64);
         ArrayResize(m_kinds, m_count + 64);
        }
      m_paths[m_count] = path;
      m_values[m_count] = value;
      m_kinds[m_count] = kind;
      m_count++;
     }

   void              Skip(BYTES_REF(text))
     {
      while(m_at < m_end && (text[m_at] == ' ' || text[m_at] == '\t' || text[m_at] == '\r' || text[m_at] == '\n'))
         m_at++;
     }

   bool              Take(BYTES_REF(text), const int letter)
     {
      Skip(text);
      if(m_at >= m_end || text[m_at] != letter)
         return false;
      m_at++;
      return true;
     }

   int               Hex(BYTES_REF(text), const int at)
     {
      int value = 0;
      for(int i = at; i < at + 4; i++)
        {
         if(i >= m_end)
            return -1;
         int c = (int)text[i];
         int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
         if(digit < 0)
            return -1;
         value = value * 16 + digit;
        }
      return value;
     }

   void              PutUtf8(BYTES_REF(to), int &count, const int code)
     {
      if(code < 0x80)
         to[count++] = (uchar)code;
      else
         if(code < 0x800)
           {
            to[count++] = (uchar)(0xC0 | (code >> 6));
            to[count++] = (uchar)(0x80 | (code & 63));
           }
         else
            if(code < 0x10000)
              {
               to[count++] = (uchar)(0xE0 | (code >> 12));
               to[count++] = (uchar)(0x80 | ((code >> 6) & 63));
               to[count++] = (uchar)(0x80 | (code & 63));
              }
            else
              {
               to[count++] = (uchar)(0xF0 | (code >> 18));
               to[count++] = (uchar)(0x80 | ((code >> 12) & 63));
               to[count++] = (uchar)(0x80 | ((code >> 6) & 63));
               to[count++] = (uchar)(0x80 | (code & 63));
              }
     }

   bool              Escape(BYTES_REF(text), BYTES_REF(to), int &count)
     {
      int c = (int)text[m_at];
      m_at++;
      if(c == 'u')
        {
         int code = Hex(text, m_at);
         if(code < 0)
            return false;
         m_at += 4;
         if(code >= 0xD800 && code < 0xDC00)
           {
            int low = m_at + 6 <= m_end && text[m_at] == '\\' && text[m_at + 1] == 'u' ? Hex(text, m_at + 2) : -1;
            if(low < 0xDC00 || low > 0xDFFF)
               return false;
            m_at += 6;
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
           }
         PutUtf8(to, count, code);
         return true;
        }
      int plain = c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c == 'b' ? 8 : c == 'f' ? 12 : c == '"' || c == '\\' || c == '/' ? c : -1;
      if(plain < 0)
         return false;
      to[count++] = (uchar)plain;
      return true;
     }

   bool              String(BYTES_REF(text), string &value)
     {
      if(!Take(text, '"'))
         return false;
      BYTES_VAR(plain);
      ArrayResize(plain, m_end - m_at + 4);
      int count = 0;
      while(m_at < m_end && text[m_at] != '"')
        {
         if(text[m_at] < 32)
            return false;
         if(text[m_at] == '\\')
           {
            m_at++;
            if(m_at >= m_end || !Escape(text, plain, count))
               return false;
           }
         else
           {
            plain[count++] = text[m_at];
            m_at++;
           }
        }
      if(m_at >= m_end)
         return false;
      m_at++;
      value = count == 0 ? "" : CharArrayToString(plain, 0, count, CP_UTF8);
      return true;
     }

   bool              Word(BYTES_REF(text), const string word)
     {
      int length = StringLen(word);
      if(m_at + length > m_end)
         return false;
      for(int i = 0; i < length; i++)
         if(text[m_at + i] != StringGetCharacter(word, i))
            return false;
      m_at += length;
      return true;
     }

   bool              Number(BYTES_REF(text), const string path)
     {
      int start = m_at;
      while(m_at < m_end && ((text[m_at] >= '0' && text[m_at] <= '9') || text[m_at] == '-' || text[m_at] == '+' || text[m_at] == '.' || text[m_at] == 'e' || text[m_at] == 'E'))
         m_at++;
      if(m_at == start)
         return false;
      Add(path, ARUS_NUMBER, CharArrayToString(text, start, m_at - start, CP_UTF8));
      return true;
     }

   bool              Object(BYTES_REF(text), const string path, const int depth)
     {
      m_at++;
      if(Take(text, '}'))
         return true;
      while(true)
        {
         string name = "";
         Skip(text);
         if(!String(text, name) || !Take(text, ':') || !Value(text, path == "" ? name : path + "." + name, depth + 1))
            return false;
         if(Take(text, '}'))
            return true;
         if(!Take(text, ','))
            return false;
        }
      return false;
     }

   bool              Array(BYTES_REF(text), const string path, const int depth)
     {
      m_at++;
      int items = 0;
      if(!Take(text, ']'))
        {
         while(true)
           {
            if(!Value(text, path + "." + IntegerToString(items), depth + 1))
               return false;
            items++;
            if(Take(text, ']'))
               break;
            if(!Take(text, ','))
               return false;
           }
        }
      Add(path + ".#", ARUS_NUMBER, IntegerToString(items));
      return true;
     }

   bool              Value(BYTES_REF(text), const string path, const int depth)
     {
      Skip(text);
      if(m_at >= m_end || depth > ARUS_JSON_DEPTH)
         return false;
      int c = (int)text[m_at];
      if(c == '{')
         return Object(text, path, depth);
      if(c == '[')
         return Array(text, path, depth);
      if(c == '"')
        {
         string value = "";
         if(!String(text, value))
            return false;
         Add(path, ARUS_STRING, value);
         return true;
        }
      if(c == 't' && Word(text, "true"))
        {
         Add(path, ARUS_TRUE, "true");
         return true;
        }
      if(c == 'f' && Word(text, "false"))
        {
         Add(path, ARUS_FALSE, "false");
         return true;
        }
      if(c == 'n' && Word(text, "null"))
        {
         Add(path, ARUS_NULL, "");
         return true;
        }
      return Number(text, path);
     }

   int               Find(const string path)
     {
      for(int i = 0; i < m_count; i++)
         if(m_paths[i] == path)
            return i;
      return -1;
     }

public:
                     CArusJson(void) { m_count = 0; m_at = 0; m_end = 0; }

   // One object, and nothing behind it.
   bool              Read(BYTES_REF(text), const int count)
     {
      m_count = 0;
      m_at = 0;
      m_end = count;
      Skip(text);
      if(m_at >= m_end || text[m_at] != '{' || !Object(text, "", 1))
         return false;
      Skip(text);
      return m_at == m_end;
     }

   bool              Has(const string path) { return Find(path) >= 0; }

   string            Text(const string path)
     {
      int i = Find(path);
      return i >= 0 && m_kinds[i] == ARUS_STRING ? m_values[i] : "";
     }

   // A number, or a string that holds one.
   long              Whole(const string path, const long otherwise)
     {
      int i = Find(path);
      return i >= 0 && (m_kinds[i] == ARUS_NUMBER || m_kinds[i] == ARUS_STRING) ? StringToInteger(m_values[i]) : otherwise;
     }

   // A string of digits, up to 64 bits.
   ulong             Big(const string path) { return ArusToUnsigned(Text(path)); }

   double            Decimal(const string path)
     {
      int i = Find(path);
      return i >= 0 && (m_kinds[i] == ARUS_NUMBER || m_kinds[i] == ARUS_STRING) ? StringToDouble(m_values[i]) : 0.0;
     }

   bool              Truth(const string path)
     {
      int i = Find(path);
      return i >= 0 && m_kinds[i] == ARUS_TRUE;
     }

   int               Items(const string path) { return (int)Whole(path + ".#", 0); }
  };

string ArusUnsigned(const ulong value)
  {
   if(value < 10)
      return IntegerToString((long)value);
   return ArusUnsigned(value / 10) + IntegerToString((long)(value % 10));
  }

// Writes the members of an object; the braces are put around at the end.
class CArusWriter
  {
private:
   string            m_text;

   void              Name(const string name)
     {
      if(m_text != "")
         m_text += ",";
      m_text += "\"" + name + "\":";
     }

   string            Escaped(const string value)
     {
      string safe = "";
      int length = StringLen(value);
      int from = 0;
      for(int i = 0; i < length; i++)
        {
         int c = (int)StringGetCharacter(value, i);
         if(c != '"' && c != '\\' && (c >= 32 || c < 0))
            continue;
         if(i > from)
            safe += StringSubstr(value, from, i - from);
         if(c == '"')
            safe += "\\\"";
         else
            if(c == '\\')
               safe += "\\\\";
            else
               safe += " ";
         from = i + 1;
        }
      return from < length ? safe + StringSubstr(value, from) : safe;
     }

public:
                     CArusWriter(void) { m_text = ""; }

   void              Clear(void) { m_text = ""; }

   void              Text(const string name, const string value)
     {
      Name(name);
      m_text += "\"" + Escaped(value) + "\"";
     }

   void              Whole(const string name, const long value)
     {
      Name(name);
      m_text += IntegerToString(value);
     }

   // 64-bit numbers travel as text: no reader's doubles can bend them.
   void              Big(const string name, const ulong value)
     {
      Name(name);
      m_text += "\"" + ArusUnsigned(value) + "\"";
     }

   void              Decimal(const string name, const double value, const int digits)
     {
      Name(name);
      m_text += "\"" + DoubleToString(value, digits) + "\"";
     }

   void              Truth(const string name, const bool value)
     {
      Name(name);
      m_text += value ? "true" : "false";
     }

   // Text that is JSON already.
   void              Raw(const string name, const string json)
     {
      Name(name);
      m_text += json;
     }

   string            Members(void) { return m_text; }

   string            Object(void) { return "{" + m_text + "}"; }
  };

#endif
