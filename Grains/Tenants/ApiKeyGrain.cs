using Arus.Domain.Tenants;
using Arus.Grains.Abstractions.Answers;
using Arus.Grains.Abstractions.Keys;
using Arus.Grains.Abstractions.Tenants;
using Arus.Grains.Storage;
using Orleans;
using Orleans.Runtime;

namespace Arus.Grains.Tenants;

internal sealed class ApiKeyGrain(
    [PersistentState("api-key")] IPersistentState<ApiKeyState> stored,
    IRandomBytes random,
    TimeProvider time) : StoredGrain<ApiKeyState>(stored), IApiKeyGrain
{
    private ApiKeyId Id => new(GrainKey.Parse(this.GetPrimaryKeyString())[0]);

    public async Task<Answer<IssuedApiKey>> Issue(Caller caller, NewApiKey key, CancellationToken cancel)
    {
        byte[] bytes = new byte[ApiKeySecret.SecretBytes];
        random.Fill(bytes);
        Secret secret = ApiKeySecret.Encode(bytes);

        (Answer<ApiKeyView> answer, ApiKeyState next) = ApiKeyRules.Issue(State, Id, caller, key, ApiKeySecret.Hash(secret), time.GetUtcNow());
        await Store(next, cancel);
        return answer.TryGet(out _, out Refusal? refusal)
            ? Answer.Of(new IssuedApiKey(Id, ApiKeySecret.Join(Id, secret)))
            : Answer.Refuse<IssuedApiKey>(refusal);
    }

    public async Task<Answer<Caller>> Check(Caller caller, PresentedKey presented, CancellationToken cancel)
    {
        (Answer<Caller> answer, ApiKeyState next) = ApiKeyRules.Check(State, Id, caller, presented, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }

    public Task<Answer<ApiKeyView>> Read(Caller caller) => Task.FromResult(ApiKeyRules.Read(State, Id, caller));

    public async Task<Answer<ApiKeyView>> Revoke(Caller caller, CancellationToken cancel)
    {
        (Answer<ApiKeyView> answer, ApiKeyState next) = ApiKeyRules.Revoke(State, Id, caller, time.GetUtcNow());
        await Store(next, cancel);
        return answer;
    }
}
