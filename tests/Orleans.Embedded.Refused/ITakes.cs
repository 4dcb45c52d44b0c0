namespace Arus.Embedded.Refused;

/// <summary>As good a contract as what it takes.</summary>
public interface ITakes<T> : IGrainWithStringKey
{
    Task Take(T value);
}
