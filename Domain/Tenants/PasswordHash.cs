using Orleans;

namespace Arus.Domain.Tenants;

/// <summary>A password as kept: how it was hashed (<paramref name="Version"/>), how often, with what salt. Base64 throughout.</summary>
[GenerateSerializer, Immutable, Alias("password-hash")]
public sealed record PasswordHash(
    [property: Id(0)] int Version,
    [property: Id(1)] int Iterations,
    [property: Id(2)] string Salt,
    [property: Id(3)] string Hash)
{
    /// <summary>Never print: it can be guessed against.</summary>
    public override string ToString() => $"(password hash, version {Version})";
}
