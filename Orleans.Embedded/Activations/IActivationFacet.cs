namespace Orleans.Embedded.Activations;

/// <summary>A part of a grain that is ready before its activation begins: stored state.</summary>
internal interface IActivationFacet
{
    Task Load(CancellationToken cancel);
}
