using System.Text;
using Arus.Grains.Storage;

namespace Arus.Integrations.Tests.Storage.Contracts;

/// <summary>What a journal answers, said as plainly as can be.</summary>
internal sealed class JournalModel
{
    private readonly List<(string Id, string Body)> _stored = [];

    public IReadOnlyList<(string Id, string Body)> Stored => _stored;

    public AppendAnswer Append(long expected, IReadOnlyList<(string Id, string Body)> batch)
    {
        List<(string Id, string Body)> known = [.. batch.Where(one => At(one.Id) > 0)];
        foreach ((string id, string body) in known)
        {
            if (_stored[At(id) - 1].Body != body) return new AppendAnswer.SameIdOtherBody(new(id), At(id));
        }

        if (known.Count == batch.Count) return new AppendAnswer.AlreadyThere([.. batch.Select(one => (long)At(one.Id))]);
        if (known.Count > 0) return new AppendAnswer.PartlyThere(new(batch.First(one => At(one.Id) == 0).Id));
        if (expected != _stored.Count) return new AppendAnswer.Conflict(expected, _stored.Count);

        _stored.AddRange(batch);
        return new AppendAnswer.Appended(expected + 1, expected + batch.Count);
    }

    /// <summary>Answers are the same; versions in an array are compared one by one.</summary>
    public static bool Same(AppendAnswer left, AppendAnswer right) => (left, right) switch
    {
        (AppendAnswer.AlreadyThere one, AppendAnswer.AlreadyThere other) => one.Versions.AsSpan().SequenceEqual(other.Versions.AsSpan()),
        _ => left == right,
    };

    public static ImmutableArray<JournalEvent> Events(IEnumerable<(string Id, string Body)> batch) =>
        [.. batch.Select(one => new JournalEvent(new(one.Id), "e", Encoding.UTF8.GetBytes(one.Body)))];

    private int At(string id) => _stored.FindIndex(one => one.Id == id) + 1;
}
