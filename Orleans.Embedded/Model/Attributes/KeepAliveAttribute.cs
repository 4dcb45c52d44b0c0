namespace Orleans;

[AttributeUsage(AttributeTargets.Class)]
public class KeepAliveAttribute : Attribute;
