using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Settings;
using Onsite.Practice.Tests.Fakes;
using Onsite.Storage.Tests.Compliance;

namespace Onsite.Storage.Tests.Memory;

public sealed class MemoryAttemptStoreTests : AttemptStoreCompliance
{
    protected override Task<IAttemptStore> OpenEmptyAsync() => Task.FromResult<IAttemptStore>(new MemoryAttemptStore());
}

public sealed class MemoryAttemptListTests : AttemptListCompliance
{
    protected override Task<IAttemptStore> OpenEmptyAsync() => Task.FromResult<IAttemptStore>(new MemoryAttemptStore());
}

public sealed class MemorySettingsStoreTests : SettingsStoreCompliance
{
    protected override Task<ISettingsStore> OpenEmptyAsync() => Task.FromResult<ISettingsStore>(new MemorySettingsStore());
}

public sealed class MemoryLearningStoreTests : LearningStoreCompliance
{
    protected override Task<ILearningStore> OpenEmptyAsync() => Task.FromResult<ILearningStore>(new MemoryLearningStore());
}

public sealed class MemoryDesignStoreTests : DesignStoreCompliance
{
    protected override Task<IDesignStore> OpenEmptyAsync() => Task.FromResult<IDesignStore>(new MemoryDesignStore());
}

public sealed class MemoryRoundStoreTests : RoundStoreCompliance
{
    protected override Task<IRoundStore> OpenEmptyAsync() => Task.FromResult<IRoundStore>(new MemoryRoundStore());
}
