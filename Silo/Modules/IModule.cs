namespace Arus.Silo.Modules;

/// <summary>Everything one feature brings to the platform: one class a feature, listed in <see cref="Modules"/>.</summary>
public interface IModule
{
    /// <summary>The feature word, as in every room.</summary>
    string Name { get; }

    string Version { get; }

    /// <summary>Names of the modules that must be there too; they register first.</summary>
    ImmutableArray<string> DependsOn { get; }

    /// <summary>Services this module uses and another one brings.</summary>
    ImmutableArray<Type> Needs => [];

    /// <summary>Registers services, options, outside dependencies with their checks, and commands. Connects to nothing.</summary>
    void Register(ModuleContext module);
}
