using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Orleans.Embedded.Generator;

namespace Arus.Orleans.Embedded.Generator.Tests;

/// <summary>One run of the generator over sources, with what the compiler says of the whole.</summary>
internal sealed record Generated(Compilation Compilation, GeneratorDriverRunResult Result)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> s_platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Orleans;
        global using Orleans.Concurrency;
        """;

    /// <summary>Ids of the generator's own diagnostics, in the order of their places.</summary>
    public IEnumerable<string> Refusals => Result.Diagnostics.OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.Id);

    /// <summary>Warnings and errors of sources and generated code together.</summary>
    public IEnumerable<string> Complaints => Compilation.GetDiagnostics()
        .Where(d => d.Severity >= DiagnosticSeverity.Warning)
        .Select(d => d.ToString());

    public static Generated From(params string[] sources) => From(Compile(sources), Driver());

    public static Generated From(Compilation compilation, GeneratorDriver driver)
    {
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult();
        return new(output, result);
    }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new GrainReferenceGenerator().AsSourceGenerator()],
        parseOptions: s_parse,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(params string[] sources) => CSharpCompilation.Create(
        "Contracts",
        sources.Append(Usings).Append(Contract.Source).Select((source, i) => Parse(source, $"File{i}.cs")),
        s_platform,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, s_parse, path);

    public string File(string hintName) =>
        Result.Results.Single().GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = Compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return Assembly.Load(image.ToArray());
    }
}
