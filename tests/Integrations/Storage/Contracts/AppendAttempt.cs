using FsCheck;
using FsCheck.Fluent;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>A try to append a few of few events, at the right version or beside it.</summary>
public sealed record AppendAttempt(int BesideVersion, ImmutableArray<(string Id, string Body)> Batch)
{
    /// <summary>Mostly new batches at the right version, often one that came before, seldom another body.</summary>
    public static Arbitrary<AppendAttempt[]> Sequences { get; } = Gen.ArrayOf(
        from beside in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(-2, 2)))
        from first in Gen.Choose(0, 12)
        from length in Gen.Choose(1, 3)
        from body in Gen.Frequency((6, Gen.Constant("body")), (1, Gen.Constant("other")))
        select new AppendAttempt(beside, [.. Enumerable.Range(first, length).Select(i => ($"e{i}", body))])).ToArbitrary();

    public override string ToString() => $"{BesideVersion:+0;-0;0}: {string.Join(' ', Batch)}";
}
