using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Writing;

/// <summary>Writes the reference class of a grain interface: each method rents a call, fills it and sends it.</summary>
internal static class ReferenceWriter
{
    public static string Write(InterfaceShape shape)
    {
        var code = new CodeWriter().Lines(Names.Header).Line();
        if (shape.Namespace.Length > 0)
        {
            code.Line($"namespace {shape.Namespace};").Line();
        }

        code.Line("[global::System.CodeDom.Compiler.GeneratedCode(\"Orleans.Embedded.Generator\", \"1.0\")]")
            .Line("[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]")
            .Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]")
            .Line($"internal sealed class {shape.Name}{Names.List(shape.TypeParameters)} : global::Orleans.Runtime.GrainReference, {shape.Interface}")
            .Lines(Names.Constraints(shape.TypeParameters))
            .Open()
            .Line($"public {shape.Name}({Names.Calls}.ReferenceTarget target)")
            .Line("    : base(target)")
            .Open()
            .Close();
        foreach (var method in shape.Methods)
        {
            Method(code.Line(), method);
        }

        foreach (var method in shape.Methods)
        {
            CallWriter.Write(code.Line(), method);
        }

        return code.Close().ToString();
    }

    private static void Method(CodeWriter code, MethodShape method)
    {
        var parameters = string.Join(", ", method.Parameters.Select((p, i) => $"{p.Type} a{i}"));
        var generics = Names.List(method.TypeParameters);
        code.Line($"{Returns(method)} {method.Owner}.{method.Written}{generics}({parameters})")
            .Lines(method.TypeParameters.Select(p => $"    where {p.Name} : {p.Inherited}"))
            .Open()
            .Line($"var call = {method.CallClass}{generics}.Rent();")
            .Lines(method.Parameters.Select((_, i) => $"call.A{i} = a{i};"))
            .Line(Send(method))
            .Close();
    }

    private static string Returns(MethodShape method) => method.Kind switch
    {
        ResultKind.Void => "void",
        ResultKind.Task => Names.Task,
        ResultKind.ValueTask => Names.ValueTask,
        ResultKind.TaskOfT => $"{Names.Task}<{method.Result}>",
        _ => $"{Names.ValueTask}<{method.Result}>",
    };

    private static string Send(MethodShape method)
    {
        var typed = $"global::System.Runtime.CompilerServices.Unsafe.As<{Names.Task}<{method.Result}>>(Send(call))";
        return method.Kind switch
        {
            ResultKind.Void => "Send(call);",
            ResultKind.Task => "return Send(call);",
            ResultKind.ValueTask => $"return new {Names.ValueTask}(Send(call));",
            ResultKind.TaskOfT => $"return {typed};",
            _ => $"return new {Names.ValueTask}<{method.Result}>({typed});",
        };
    }
}
