namespace Orleans.Hosting;

public interface IClusterClientMemoryStreamConfigurator : INamedServiceConfigurator;
