namespace Orleans.Embedded.Activations;

internal enum ActivationState
{
    Created,
    Activating,
    Active,
    Deactivating,
    Gone,
}
