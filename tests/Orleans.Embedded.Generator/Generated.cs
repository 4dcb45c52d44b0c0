using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Orleans.Embedded.Generator;

namespace Arus.Orleans.Embedded.Generator.Tests;

/// <summary>One run of the generator over sources, with what the compiler says of the whole.</summary>
internal sealed record Generated(Compilation Compilation, GeneratorDriverRunResult Result)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Preview);

    private static readonly ImmutableArray<MetadataReference> s_platform = Platform("System.");

    private static readonly ImmutableArray<MetadataReference> s_engine = Platform("Orleans.Embedded.dll", "Microsoft.Extensions.");

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

    /// <summary>Against the engine as it is, where <see cref="From(string[])"/> takes <see cref="Contract"/> for it.</summary>
    public static Generated WithEngine(params string[] sources) => From(Compile([.. sources, Usings], [.. s_platform, .. s_engine]), Driver());

    public static Generated From(Compilation compilation, GeneratorDriver driver)
    {
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult();
        return new(output, result);
    }

    public static GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new GrainReferenceGenerator().AsSourceGenerator()],
        parseOptions: s_parse,
        driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static CSharpCompilation Compile(params string[] sources) => Compile([.. sources, Usings, Contract.Source], s_platform);

    private static CSharpCompilation Compile(string[] sources, ImmutableArray<MetadataReference> references) => CSharpCompilation.Create(
        "Contracts",
        sources.Select((source, i) => Parse(source, $"File{i}.cs")),
        references,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static ImmutableArray<MetadataReference> Platform(params string[] names) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => names.Any(name => Path.GetFileName(path).StartsWith(name, StringComparison.Ordinal)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

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
