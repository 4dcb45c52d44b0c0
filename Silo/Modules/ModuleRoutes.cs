namespace Arus.Silo.Modules;

/// <summary>What one module serves over HTTP.</summary>
internal sealed record ModuleRoutes(Action<WebApplication> Map);
