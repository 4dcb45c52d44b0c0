using System.Reflection;
using Arus.Domain.Operations;
using Arus.Grains.Abstractions.Operations;
using Arus.Grains.Abstractions.Tenants;
using Orleans.Runtime;

namespace Arus.Grains.Operations;

/// <summary>Makes occurrences of failures: those of one fingerprint become one.</summary>
internal static class FailureReader
{
    public static ImmutableArray<ErrorOccurrence> Read(IEnumerable<Failure> failures) =>
    [
        .. failures
            .Select(failure => (Failure: failure, Traits: TraitsOf(failure.Error)))
            .GroupBy(read => (Print: Fingerprints.Of(read.Traits), read.Failure.Recovery))
            .Select(same => new ErrorOccurrence(
                same.First().Traits,
                same.Min(read => read.Failure.At),
                same.Max(read => read.Failure.At),
                same.LongCount(),
                [.. same.Select(read => read.Failure.Tenant).OfType<TenantId>().Distinct().Order()],
                same.Key.Recovery)),
    ];

    public static ErrorTraits TraitsOf(Exception error)
    {
        Exception cause = CauseOf(error);
        return Fingerprints.Read(cause.GetType().FullName ?? cause.GetType().Name, cause.Message, cause.StackTrace);
    }

    /// <summary>What engines and libraries wrap around a failure says nothing of it.</summary>
    public static Exception CauseOf(Exception error)
    {
        while (error.InnerException is { } inner && (error.GetType() == typeof(OrleansException) || error is AggregateException or TargetInvocationException)) error = inner;
        return error;
    }
}
