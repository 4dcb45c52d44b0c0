using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Writing;

/// <summary>Writes the class of one method's calls in flight: arguments in fields, one spare instance a thread.</summary>
internal static class CallWriter
{
    public static void Write(CodeWriter code, MethodShape method)
    {
        var self = method.CallClass + Names.List(method.TypeParameters);
        var result = method.Kind is ResultKind.TaskOfT or ResultKind.ValueTaskOfT ? $"ValueCall<{method.Result}>" : "VoidCall";
        code.Line($"internal sealed class {self} : {Names.Calls}.{result}")
            .Lines(Names.Constraints(method.TypeParameters))
            .Open()
            .Line($"private static readonly {Names.Calls}.GrainMethod s_method = new(")
            .Lines(Method(method))
            .Line()
            .Line("[global::System.ThreadStatic]")
            .Line($"private static {self}? t_free;")
            .Line();
        if (method.Parameters.Length > 0)
        {
            code.Lines(method.Parameters.Select((p, i) => $"public {p.Type} A{i}{(p.IsValue ? "" : " = default!")};")).Line();
        }

        code.Line($"public override {Names.Calls}.GrainMethod Method => s_method;").Line();
        Rent(code, self);
        Start(code, method);
        Arguments(code, method);
        Free(code, method);
        code.Close();
    }

    private static void Rent(CodeWriter code, string self) => code
        .Line($"public static {self} Rent()")
        .Open()
        .Line("var call = t_free;")
        .Line("if (call is null)")
        .Open()
        .Line($"return new {self}();")
        .Close()
        .Line()
        .Line("t_free = null;")
        .Line("return call;")
        .Close()
        .Line();

    private static void Start(CodeWriter code, MethodShape method)
    {
        var arguments = string.Join(", ", method.Parameters.Select((_, i) => $"A{i}"));
        var call = $"(({method.Owner})target).{method.Written}{Names.List(method.TypeParameters)}({arguments})";
        code.Line($"public override {Names.Task} Start(object target)").Open();
        if (method.Kind == ResultKind.Void)
        {
            code.Line($"{call};").Line($"return {Names.Task}.CompletedTask;");
        }
        else
        {
            code.Line($"return {call}{(method.Kind is ResultKind.ValueTask or ResultKind.ValueTaskOfT ? ".AsTask()" : "")};");
        }

        code.Close().Line();
    }

    private static void Arguments(CodeWriter code, MethodShape method)
    {
        const string OutOfRange = "throw new global::System.ArgumentOutOfRangeException(nameof(index))";
        var all = method.Parameters.Select((p, i) => (p, i)).ToArray();
        code.Line($"public override int ArgumentCount => {all.Length};")
            .Line()
            .Line("public override object? GetArgument(int index) => index switch")
            .Open()
            .Lines(all.Select(a => $"{a.i} => (object?)A{a.i},"))
            .Line($"_ => {OutOfRange},");
        code.Close(";")
            .Line()
            .Line("public override void SetArgument(int index, object? value)")
            .Open()
            .Line("switch (index)")
            .Open()
            .Lines(all.SelectMany(a => new[] { $"case {a.i}:", $"    A{a.i} = ({a.p.Type})value!;", "    break;" }))
            .Line("default:")
            .Line($"    {OutOfRange};")
            .Close()
            .Close()
            .Line();
        if (all.FirstOrDefault(a => a.p.IsToken) is { p: not null } token)
        {
            code.Line($"public override global::System.Threading.CancellationToken Cancellation {{ get => A{token.i}; set => A{token.i} = value; }}").Line();
        }

        var weights = string.Join(" + ", all.Where(a => !a.p.IsToken).Select(a => $"{Names.Calls}.MessageSize.Of(A{a.i})"));
        code.Line($"public override long Weigh() => {(weights.Length == 0 ? "0" : weights)};").Line();
    }

    private static void Free(CodeWriter code, MethodShape method) => code
        .Line("public override void Free()")
        .Open()
        .Lines(method.Parameters.Select((p, i) => (p, i)).Where(a => a.p.HoldsReferences).Select(a => $"A{a.i} = default!;"))
        .Line("t_free = this;")
        .Close();

    private static IEnumerable<string> Method(MethodShape method)
    {
        var traits = method.Traits;
        var flags = new[] { (traits.OneWay, "OneWay"), (traits.AlwaysInterleave, "AlwaysInterleave"), (traits.ReadOnly, "ReadOnly") }
            .Where(flag => flag.Item1).Select(flag => flag.Item2).DefaultIfEmpty("None").Select(flag => $"{Names.Calls}.GrainMethodFlags.{flag}");
        yield return $"    typeof({method.OwnerTypeOf}),";
        yield return $"    {Names.Literal(method.Name)},";
        yield return $"    {Names.Literal(traits.Alias)},";
        yield return $"    {string.Join(" | ", flags)},";
        yield return $"    {Names.Literal(traits.ResponseTimeout)},";
        yield return $"    [{string.Join(", ", method.Parameters.Select(p => $"typeof({p.TypeOf})"))}],";
        yield return $"    {method.TypeParameters.Length});";
    }
}
