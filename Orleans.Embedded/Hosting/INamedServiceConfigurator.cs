namespace Orleans.Hosting;

public interface INamedServiceConfigurator
{
    string Name { get; }

    Action<Action<Microsoft.Extensions.DependencyInjection.IServiceCollection>> ConfigureDelegate { get; }
}
