using System.Globalization;
using System.Reflection;
using Orleans.Embedded.Runtime;
using Orleans.Runtime;

namespace Orleans.Embedded.Streams;

/// <summary>Which grains hear a stream without asking: those of the marked classes, under the stream's key.</summary>
internal sealed class ImplicitSubscribers(GrainCatalog catalog)
{
    private readonly ImmutableArray<(GrainKind Kind, ImplicitStreamSubscriptionAttribute[] Marks)> _marked =
    [
        .. catalog.Classes
            .Where(c => c.IsDefined(typeof(ImplicitStreamSubscriptionAttribute), inherit: true))
            .OrderBy(c => c.FullName, StringComparer.Ordinal)
            .Select(c => (catalog.KindOf(GrainTypes.Of(c)), c.GetCustomAttributes<ImplicitStreamSubscriptionAttribute>(inherit: true).ToArray())),
    ];

    public IEnumerable<GrainId> Of(StreamId stream)
    {
        string ns = stream.GetNamespace() ?? "";
        foreach ((GrainKind kind, ImplicitStreamSubscriptionAttribute[] marks) in _marked)
        {
            if (marks.Any(m => m.Predicate.IsMatch(ns)) && KeyOf(kind, stream.GetKeyAsString()) is { } key) yield return GrainId.Create(kind.Type, key);
        }
    }

    /// <summary>The stream's key as the grain's class writes its own; null when it cannot be one.</summary>
    private static IdSpan? KeyOf(GrainKind kind, string key)
    {
        if (typeof(IGrainWithStringKey).IsAssignableFrom(kind.Class)) return IdSpan.Create(key);
        if (typeof(IGrainWithGuidKey).IsAssignableFrom(kind.Class)) return Guid.TryParse(key, out Guid guid) ? GrainIdKeyExtensions.CreateGuidKey(guid) : null;
        return long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? GrainIdKeyExtensions.CreateIntegerKey(number) : null;
    }
}
