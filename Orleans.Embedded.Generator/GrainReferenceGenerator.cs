using Microsoft.CodeAnalysis;
using Orleans.Embedded.Generator.Model;
using Orleans.Embedded.Generator.Reading;
using Orleans.Embedded.Generator.Writing;

namespace Orleans.Embedded.Generator;

/// <summary>
/// Writes the typed references of grain interfaces, and registers them and the grain classes of the assembly.
/// Every value between two steps is compared by content and holds no symbol, so that an edit re-writes only what it changed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GrainReferenceGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = context.SyntaxProvider.CreateSyntaxProvider((node, _) => Parts.IsInterface(node), InterfaceReader.Read);
        var classes = context.SyntaxProvider.CreateSyntaxProvider((node, _) => Parts.IsClass(node), ClassReader.Read);
        var shapes = Shapes(interfaces).WithTrackingName("Interfaces");
        var grains = Shapes(classes).WithTrackingName("Classes");

        Report(context, interfaces);
        Report(context, classes);
        context.RegisterSourceOutput(shapes, (output, shape) => output.AddSource(shape.HintName, ReferenceWriter.Write(shape)));

        var registrations = Sorted(shapes.Select((shape, _) => shape.Registration), r => r.Interface)
            .Combine(Sorted(grains, name => name))
            .WithTrackingName("Registrations");
        context.RegisterSourceOutput(registrations, (output, all) =>
        {
            if (all.Left.Length + all.Right.Length > 0)
            {
                output.AddSource(RegistrationWriter.HintName, RegistrationWriter.Write(all.Left, all.Right));
            }
        });
    }

    private static IncrementalValuesProvider<T> Shapes<T>(IncrementalValuesProvider<Finding<T>?> findings)
        where T : class, IEquatable<T> =>
        findings.Where(finding => finding?.Shape is not null).Select((finding, _) => finding!.Shape!);

    private static void Report<T>(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Finding<T>?> findings)
        where T : class, IEquatable<T> =>
        context.RegisterSourceOutput(findings.Where(finding => finding?.Refusals.Length > 0), (output, finding) =>
        {
            foreach (var refusal in finding!.Refusals)
            {
                output.ReportDiagnostic(refusal.ToDiagnostic());
            }
        });

    private static IncrementalValueProvider<EquatableArray<T>> Sorted<T>(IncrementalValuesProvider<T> values, Func<T, string> key)
        where T : class, IEquatable<T> =>
        values.Collect().Select((all, _) => new EquatableArray<T>([.. all.OrderBy(key, StringComparer.Ordinal)]));
}
