using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator;

/// <summary>Writes the typed proxies of grain interfaces.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class GrainReferenceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
    }
}
