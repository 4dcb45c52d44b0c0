using Orleans.Embedded.Generator.Model;

namespace Orleans.Embedded.Generator.Writing;

/// <summary>Writes the assembly attributes by which the engine finds grain interfaces and classes without looking at every type.</summary>
internal static class RegistrationWriter
{
    public const string HintName = "GrainRegistrations.g.cs";

    public static string Write(EquatableArray<Registration> interfaces, EquatableArray<string> classes) => new CodeWriter()
        .Lines(Names.Header)
        .Line()
        .Lines(interfaces.Select(i => $"[assembly: {Names.Calls}.GrainInterface(typeof({i.Interface}), typeof({i.Reference}))]"))
        .Lines(classes.Select(c => $"[assembly: {Names.Calls}.GrainClass(typeof({c}))]"))
        .ToString();
}
