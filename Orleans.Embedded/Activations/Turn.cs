namespace Orleans.Embedded.Activations;

/// <summary>A continuation that waits for its activation.</summary>
internal readonly record struct Turn(SendOrPostCallback Callback, object? State, TurnContext Context);
