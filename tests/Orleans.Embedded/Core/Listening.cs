namespace Arus.Embedded.Tests.Core;

/// <summary>Who listens to spans is heard in the whole process: such tests run alone, or the others' calls would be traced too.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Listening
{
    public const string Name = "listening";
}
