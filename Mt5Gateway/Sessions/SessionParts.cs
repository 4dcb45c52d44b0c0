using Arus.Mt5Gateway.Endpoint;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Streams;

namespace Arus.Mt5Gateway.Sessions;

/// <summary>What every session is made with.</summary>
internal sealed record SessionParts(IGrainFactory Grains, IStreamProvider Streams, Mt5Settings Settings, Mt5Metrics Metrics, TimeProvider Time, ILogger Log);
