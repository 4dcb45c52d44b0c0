namespace Arus.Embedded.Tests.Streams;

public interface IMarkedGrain : IGrainWithStringKey;
