// What MQL5 brings by itself and C++17 does not, as far as Mt5Gateway/mql5/Arus uses it.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

typedef std::string string;
typedef unsigned char uchar;
typedef unsigned short ushort;
typedef unsigned int uint;
typedef unsigned long ulong;

struct ArusTick;
struct ArusBar;
struct ArusStream;

template <typename T> using Dynamic = std::vector<T>;

#define BYTES_VAR(name) Dynamic<uchar> name
#define BYTES_REF(name) Dynamic<uchar> &name
#define STRINGS_VAR(name) Dynamic<string> name
#define INTS_VAR(name) Dynamic<int> name
#define TICKS_VAR(name) Dynamic<ArusTick> name
#define TICKS_REF(name) Dynamic<ArusTick> &name
#define BARS_VAR(name) Dynamic<ArusBar> name
#define BARS_REF(name) Dynamic<ArusBar> &name
#define STREAMS_VAR(name) Dynamic<ArusStream> name

const uint CP_UTF8 = 65001;

template <typename T> int ArraySize(const Dynamic<T> &array) { return (int)array.size(); }

template <typename T> int ArrayResize(Dynamic<T> &array, const int size)
{
  array.resize(size);
  return size;
}

// Strings are UTF-8 here and UTF-16 there: lengths differ for letters beyond ASCII, which only values hold.
inline int StringLen(const string &text) { return (int)text.size(); }
inline string StringSubstr(const string &text, const int from, const int count = -1) { return from >= (int)text.size() ? "" : text.substr(from, count < 0 ? string::npos : count); }
inline int StringFind(const string &text, const string &what) { size_t at = text.find(what); return at == string::npos ? -1 : (int)at; }
inline ushort StringGetCharacter(const string &text, const int at) { return (uchar)text[at]; }
inline string IntegerToString(const long value) { return std::to_string(value); }
// As there: what does not fit in a long wraps.
inline long StringToInteger(const string &text) { return text.size() > 0 && text[0] == '-' ? strtol(text.c_str(), nullptr, 10) : (long)strtoul(text.c_str(), nullptr, 10); }
inline double StringToDouble(const string &text) { return strtod(text.c_str(), nullptr); }

inline string DoubleToString(const double value, const int digits)
{
  char text[400];
  snprintf(text, sizeof text, "%.*f", digits, value);
  return text;
}

// With the zero behind the text where all of it is asked for, as there.
inline int StringToCharArray(const string &text, Dynamic<uchar> &into, const int start, const int count, const uint)
{
  int length = count >= 0 && count < (int)text.size() ? count : (int)text.size();
  int zero = count < 0 ? 1 : 0;
  if ((int)into.size() < start + length + zero) into.resize(start + length + zero);
  for (int i = 0; i < length; i++) into[start + i] = (uchar)text[i];
  if (zero) into[start + length] = 0;
  return length + zero;
}

inline string CharArrayToString(const Dynamic<uchar> &bytes, const int start, const int count, const uint)
{
  return string((const char *)bytes.data() + start, count);
}
