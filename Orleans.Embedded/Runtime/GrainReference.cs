using Orleans.Embedded.Calls;

namespace Orleans.Runtime;

/// <summary>Leads to a grain. Made by the grain factory; the generated subclass has the interface's methods.</summary>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private readonly ReferenceTarget _target;

    protected GrainReference(ReferenceTarget target) => _target = target;

    public GrainId GrainId => _target.GrainId;

    public virtual string InterfaceName => _target.Interface.Name;

    public GrainInterfaceType InterfaceType => GrainInterfaceType.Create(_target.Interface.FullName!);

    internal ReferenceTarget Target => _target;

    public static bool operator ==(GrainReference? reference1, GrainReference? reference2) =>
        reference1 is null ? reference2 is null : reference1.Equals(reference2);

    public static bool operator !=(GrainReference? reference1, GrainReference? reference2) => !(reference1 == reference2);

    public virtual TGrainInterface Cast<TGrainInterface>()
        where TGrainInterface : IAddressable =>
        this is TGrainInterface already
            ? already
            : (TGrainInterface)(IAddressable)_target.Engine.Catalog.Reference(_target.Engine, GrainId, _target.Kind, typeof(TGrainInterface));

    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    public override bool Equals(object? obj) => Equals(obj as GrainReference);

    public override int GetHashCode() => GrainId.GetHashCode();

    public uint GetUniformHashCode() => GrainId.GetUniformHashCode();

    public sealed override string ToString() => $"GrainReference:{GrainId}:{InterfaceName}";

    protected Task Send(GrainCall call) => _target.Engine.Send(call, _target, this);
}
