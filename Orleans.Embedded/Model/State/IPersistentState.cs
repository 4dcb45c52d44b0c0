using Orleans.Core;

namespace Orleans.Runtime;

/// <summary>A part of a grain's state. Before the first read and after a clear, it is the type's empty value.</summary>
public interface IPersistentState<TState> : IStorage<TState>;
