namespace Arus.Grains.Tenants;

/// <summary>Bytes that nobody can guess; in a simulation, bytes of its seed.</summary>
public interface IRandomBytes
{
    void Fill(Span<byte> bytes);
}
