namespace Orleans.Embedded.Streams;

/// <summary>Keeps who has subscribed to a stream. Its requests are the engine's own: see <see cref="PubSubGrain"/>.</summary>
internal interface IPubSubGrain : IGrainWithStringKey;
