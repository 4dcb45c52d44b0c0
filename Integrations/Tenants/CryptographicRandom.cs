using System.Security.Cryptography;
using Arus.Grains.Tenants;

namespace Arus.Integrations.Tenants;

public sealed class CryptographicRandom : IRandomBytes
{
    public void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}
