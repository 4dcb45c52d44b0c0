//+------------------------------------------------------------------+
//| Bytes: numbers in little-endian, SHA-1, base64                   |
//+------------------------------------------------------------------+
#ifndef ARUS_BYTES
#define ARUS_BYTES

#include "Portable.mqh"

union ArusDoubleBits
  {
   double            value;
   ulong             bits;
  };

void ArusPutByte(BYTES_REF(to), int &at, const uint value)
  {
   to[at] = (uchar)(value & 0xFF);
   at++;
  }

void ArusPutUInt(BYTES_REF(to), int &at, const uint value, const int bytes)
  {
   for(int i = 0; i < bytes; i++)
      ArusPutByte(to, at, (value >> (8 * i)) & 0xFF);
  }

void ArusPutULong(BYTES_REF(to), int &at, const ulong value)
  {
   for(int i = 0; i < 8; i++)
      ArusPutByte(to, at, (uint)((value >> (8 * i)) & 0xFF));
  }

void ArusPutDouble(BYTES_REF(to), int &at, const double value)
  {
   ArusDoubleBits both;
   both.value = value;
   ArusPutULong(to, at, both.bits);
  }

// The text in UTF-8, without the zero behind it; answers its length.
int ArusUtf8(const string text, BYTES_REF(into))
  {
   int length = StringToCharArray(text, into, 0, -1, CP_UTF8);
   return length > 0 && into[length - 1] == 0 ? length - 1 : length;
  }

// Decimal digits as an unsigned number: the language reads signed ones only. Anything else is 0.
ulong ArusToUnsigned(const string text)
  {
   ulong value = 0;
   int length = StringLen(text);
   if(length > 20)
      return 0;
   for(int i = 0; i < length; i++)
     {
      int digit = (int)StringGetCharacter(text, i) - '0';
      if(digit < 0 || digit > 9)
         return 0;
      value = value * 10 + (ulong)digit;
     }
   return value;
  }

uint ArusRotate(const uint value, const int by)
  {
   return (value << by) | (value >> (32 - by));
  }

// RFC 3174. The handshake of RFC 6455 wants it; nothing secret rests on it.
void ArusSha1(BYTES_REF(data), const int count, BYTES_REF(digest))
  {
   uint h[5];
   h[0] = 0x67452301;
   h[1] = 0xEFCDAB89;
   h[2] = 0x98BADCFE;
   h[3] = 0x10325476;
   h[4] = 0xC3D2E1F0;
   int padded = ((count + 8) / 64 + 1) * 64;
   BYTES_VAR(block);
   ArrayResize(block, padded);
   for(int i = 0; i < padded; i++)
      block[i] = i < count ? data[i] : (uchar)0;
   block[count] = 0x80;
   ulong bits = (ulong)count * 8;
   for(int i = 0; i < 8; i++)
      block[padded - 1 - i] = (uchar)((bits >> (8 * i)) & 0xFF);
   uint w[80];
   for(int start = 0; start < padded; start += 64)
     {
      for(int i = 0; i < 16; i++)
        {
         int p = start + i * 4;
         w[i] = ((uint)block[p] << 24) | ((uint)block[p + 1] << 16) | ((uint)block[p + 2] << 8) | (uint)block[p + 3];
        }
      for(int i = 16; i < 80; i++)
         w[i] = ArusRotate(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
      uint a = h[0];
      uint b = h[1];
      uint c = h[2];
      uint d = h[3];
      uint e = h[4];
      for(int i = 0; i < 80; i++)
        {
         uint f = 0;
         uint k = 0;
         if(i < 20)
           {
            f = (b & c) | ((~b) & d);
            k = 0x5A827999;
           }
         else
            if(i < 40)
              {
               f = b ^ c ^ d;
               k = 0x6ED9EBA1;
              }
            else
               if(i < 60)
                 {
                  f = (b & c) | (b & d) | (c & d);
                  k = 0x8F1BBCDC;
                 }
               else
                 {
                  f = b ^ c ^ d;
                  k = 0xCA62C1D6;
                 }
         uint next = ArusRotate(a, 5) + f + e + k + w[i];
         e = d;
         d = c;
         c = ArusRotate(b, 30);
         b = a;
         a = next;
        }
      h[0] += a;
      h[1] += b;
      h[2] += c;
      h[3] += d;
      h[4] += e;
     }
   ArrayResize(digest, 20);
   for(int i = 0; i < 20; i++)
      digest[i] = (uchar)((h[i / 4] >> (24 - 8 * (i % 4))) & 0xFF);
  }

string ArusBase64(BYTES_REF(data), const int count)
  {
   string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
   string text = "";
   for(int i = 0; i < count; i += 3)
     {
      uint group = (uint)data[i] << 16;
      if(i + 1 < count)
         group |= (uint)data[i + 1] << 8;
      if(i + 2 < count)
         group |= (uint)data[i + 2];
      text += StringSubstr(letters, (int)((group >> 18) & 63), 1);
      text += StringSubstr(letters, (int)((group >> 12) & 63), 1);
      text += i + 1 < count ? StringSubstr(letters, (int)((group >> 6) & 63), 1) : "=";
      text += i + 2 < count ? StringSubstr(letters, (int)(group & 63), 1) : "=";
     }
   return text;
  }

// Numbers that need not be secret: masks, keys of handshakes, jitter.
class CArusRandom
  {
private:
   ulong             m_state;

public:
                     CArusRandom(void) { m_state = 0x9E3779B97F4A7C15; }

   void              Seed(const ulong seed) { m_state = seed ^ 0x9E3779B97F4A7C15; if(m_state == 0) m_state = 1; }

   uint              Next(void)
     {
      m_state ^= m_state << 13;
      m_state ^= m_state >> 7;
      m_state ^= m_state << 17;
      return (uint)(m_state >> 32);
     }

   // In [0, 1).
   double            Fraction(void) { return Next() / 4294967296.0; }
  };

#endif
