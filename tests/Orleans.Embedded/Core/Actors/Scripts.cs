using System.Collections.Concurrent;

namespace Arus.Embedded.Tests.Core.Actors;

/// <summary>What the actors of one test do, by name. "" does nothing.</summary>
public sealed class Scripts
{
    private readonly ConcurrentDictionary<string, Func<Actor, CancellationToken, Task>> _known = new(StringComparer.Ordinal) { [""] = (_, _) => Task.CompletedTask };

    public Func<Actor, CancellationToken, Task> this[string name]
    {
        set => _known[name] = value;
    }

    public void Add(string name, Func<Actor, Task> script) => this[name] = (actor, _) => script(actor);

    public Task Run(string name, Actor actor, CancellationToken cancel) => _known[name](actor, cancel);

    public Task RunIfKnown(string name, Actor actor, CancellationToken cancel) =>
        _known.TryGetValue(name, out Func<Actor, CancellationToken, Task>? script) ? script(actor, cancel) : Task.CompletedTask;
}
