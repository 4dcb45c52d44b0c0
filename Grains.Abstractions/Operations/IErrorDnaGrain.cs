using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Tenants;
using Orleans;
using Orleans.Concurrency;

namespace Arus.Grains.Abstractions.Operations;

/// <summary>One failure of the platform, by its fingerprint. Key: fingerprint.</summary>
[Alias("error-dna")]
public interface IErrorDnaGrain : IGrainWithStringKey
{
    /// <summary>Counts a failure. The platform's own code only; from others it is dropped and logged.</summary>
    [Alias("record"), OneWay]
    Task Record(Caller caller, ErrorOccurrence occurrence);

    [Alias("read"), ReadOnly]
    Task<Answer<ErrorRecord>> Read(Caller caller);

    /// <summary>What to tell a person. Operators, and members of a tenant that met the failure.</summary>
    [Alias("words"), ReadOnly]
    Task<Answer<string>> Words(Caller caller);
}
