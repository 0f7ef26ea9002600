namespace Onsite.Simulation.Distributions;

/// <summary>How a <see cref="Sampler"/> draws.</summary>
internal enum SamplerKind : byte
{
    Constant,
    Exponential,
    Uniform,
    LogNormal,
    Gamma,
    Weibull,
    BoundedPareto,
    Quantiles,
    Choice,
    Multiple,
}
