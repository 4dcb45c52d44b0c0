namespace Arus.Engine.Conformance.Tests.Filters;

internal static class FilterDescription
{
    public static string Of(IGrainCallContext context)
    {
        IEnumerable<string> arguments = Enumerable.Range(0, context.Request.GetArgumentCount()).Select(i => $"{context.Request.GetArgument(i)}");
        string call = $"{context.InterfaceMethod.DeclaringType?.Name}.{context.MethodName}({string.Join(", ", arguments)})";
        return $"{call} from {context.SourceId?.Key} to {context.TargetId.Key}";
    }
}
