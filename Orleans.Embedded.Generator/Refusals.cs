using Microsoft.CodeAnalysis;

namespace Orleans.Embedded.Generator;

/// <summary>What a contract may not say. Each message names the member and what to write instead.</summary>
internal static class Refusals
{
    public static readonly DiagnosticDescriptor ReturnType = Rule(1, "A grain method's result",
        "'{0}' returns {1}: a grain method returns Task, Task<T>, ValueTask, ValueTask<T> or void; write {2}");

    public static readonly DiagnosticDescriptor AsyncEnumerable = Rule(2, "IAsyncEnumerable in a grain method",
        "'{0}': the embedded engine does not carry IAsyncEnumerable: answer a page, or use a stream");

    public static readonly DiagnosticDescriptor ByReference = Rule(3, "A by-reference parameter",
        "'{0}' has the {1} parameter '{2}': pass it by value, and return what the method changes");

    public static readonly DiagnosticDescriptor Member = Rule(4, "A property or event on a grain interface",
        "'{0}' is {1} on a grain interface: write a method that returns a Task");

    public static readonly DiagnosticDescriptor HiddenInterface = Rule(5, "A grain interface out of reach",
        "'{0}' is a grain interface that generated code cannot reach: declare it, and each type around it, internal or public");

    public static readonly DiagnosticDescriptor HiddenClass = Rule(6, "A grain class out of reach",
        "'{0}' is a grain class that generated code cannot reach: declare it, and each type around it, internal or public");

    public static readonly DiagnosticDescriptor FileLocal = Rule(7, "A file-local grain interface",
        "'{0}' is a grain interface that only its own file can see: replace 'file' by 'internal'");

    public static readonly DiagnosticDescriptor ManyTokens = Rule(8, "More than one CancellationToken",
        "'{0}' has {1} CancellationToken parameters and only one flows: keep one, as the last parameter");

    public static readonly DiagnosticDescriptor ResponseTimeout = Rule(9, "A wrong response timeout",
        "'{0}' has [ResponseTimeout(\"{1}\")], which is no positive time span: write it as \"hh:mm:ss\", such as \"00:00:30\"");

    public static readonly DiagnosticDescriptor NotStorable = Rule(10, "A parameter that cannot wait in a queue",
        "'{0}' has the parameter '{1}' of type {2}, which cannot outlive the caller's stack: pass an array, an immutable collection or ReadOnlyMemory<T>");

    public static readonly DiagnosticDescriptor StaticAbstract = Rule(11, "A static abstract member on a grain interface",
        "'{0}' is static and abstract, which a reference to a grain cannot answer: remove it, or give it a body");

    public static readonly DiagnosticDescriptor OneWayResult = Rule(12, "A one-way method with a result",
        "'{0}' is [OneWay] and returns {1}, which never arrives: return Task, ValueTask or void, or remove [OneWay]");

    public static readonly DiagnosticDescriptor SameAlias = Rule(13, "One alias for two methods",
        "'{0}' has [Alias(\"{1}\")], which another method of its interface has too: give each an alias of its own");

    public static readonly DiagnosticDescriptor ClassAttribute = Rule(14, "A message's attribute on a grain class",
        "'{0}' is a grain class with [{1}], which belongs to messages and grain interfaces: remove it");

    public static readonly DiagnosticDescriptor ClassInterleave = Rule(15, "[AlwaysInterleave] on a grain class's method",
        "'{0}' has [AlwaysInterleave], which a caller cannot see there: write it on the method of the grain interface");

    private static DiagnosticDescriptor Rule(int number, string title, string message) => new(
        $"EMB{number:000}", title, message, "Orleans.Embedded", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
