//+------------------------------------------------------------------+
//| When to connect again: section 4 of the protocol                 |
//+------------------------------------------------------------------+
#ifndef ARUS_BACKOFF
#define ARUS_BACKOFF

#include "Bytes.mqh"

#define ARUS_FIRST_WAIT 1000
#define ARUS_LONGEST_WAIT 30000
#define ARUS_STABLE 30000

class CArusBackoff
  {
private:
   ulong             m_wait;

public:
                     CArusBackoff(void) { m_wait = ARUS_FIRST_WAIT; }

   // How long to wait now, in milliseconds; a link that lasted begins anew.
   ulong             Next(const ulong lasted, const ulong atLeast, CArusRandom &random)
     {
      if(lasted >= ARUS_STABLE)
         m_wait = ARUS_FIRST_WAIT;
      ulong wait = m_wait < atLeast ? atLeast : m_wait;
      m_wait = m_wait * 2 > ARUS_LONGEST_WAIT ? ARUS_LONGEST_WAIT : m_wait * 2;
      double stretch = 0.8 + 0.4 * random.Fraction();
      ulong jittered = (ulong)(wait * stretch);
      return jittered < atLeast ? atLeast : jittered;
     }
  };

#endif
