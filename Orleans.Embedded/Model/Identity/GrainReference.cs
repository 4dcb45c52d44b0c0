namespace Orleans.Runtime;

public partial class GrainReference : IAddressable;
