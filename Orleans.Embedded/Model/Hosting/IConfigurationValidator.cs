namespace Orleans;

/// <summary>Throws <see cref="Orleans.Runtime.OrleansConfigurationException"/> when the silo may not start so.</summary>
public interface IConfigurationValidator
{
    void ValidateConfiguration();
}
