namespace Orleans.Hosting;

public interface ISiloMemoryStreamConfigurator : INamedServiceConfigurator;
