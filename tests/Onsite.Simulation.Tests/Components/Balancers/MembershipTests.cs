using Onsite.Simulation.Components.Balancers;

namespace Onsite.Simulation.Tests.Components.Balancers;

public sealed class MembershipTests
{
    private const long Second = 1_000_000_000;

    [Fact]
    public void Check_FailuresInARow_EjectAtTheNth()
    {
        var members = Of(3, new HealthOptions { FailuresToEject = 3, SuccessesToReadmit = 2 });

        members.Check(1, isUp: false, 1).ShouldBeFalse();
        members.Check(1, isUp: false, 2).ShouldBeFalse();
        members.Check(1, isUp: true, 3).ShouldBeFalse(); // the row is broken
        members.Check(1, isUp: false, 4).ShouldBeFalse();
        members.Check(1, isUp: false, 5).ShouldBeFalse();
        members.Check(1, isUp: false, 6).ShouldBeTrue();
        members.Members.ToArray().ShouldBe([0, 2]);
        members.IsSure.ShouldBeFalse();

        members.Check(1, isUp: true, 7).ShouldBeFalse();
        members.Check(1, isUp: true, 8).ShouldBeTrue();
        members.Members.ToArray().ShouldBe([0, 1, 2]);
        members.IsSure.ShouldBeTrue();
    }

    [Fact]
    public void End_FailuresInARow_LeaveAPartOutForLongerEachTime()
    {
        var members = Of(20, new HealthOptions { Outliers = new OutlierOptions { Consecutive = 2, EjectFor = 30 * Second, MostTimes = 2 } });

        Fail(members, 5).ShouldBe(0);
        Fail(members, 5).ShouldBe(30 * Second);
        members.IsMember(5).ShouldBeFalse();
        members.TakeBack(5, 30 * Second).ShouldBeTrue();
        Fail(members, 5);
        Fail(members, 5).ShouldBe(60 * Second);
        members.TakeBack(5, 90 * Second).ShouldBeTrue();
        Fail(members, 5);
        Fail(members, 5).ShouldBe(60 * Second); // no more than two times
        members.TakeBack(5, 150 * Second);
        members.Begin(5);
        members.End(5, failed: false, 151 * Second).ShouldBe(0);
        Fail(members, 5);
        Fail(members, 5).ShouldBe(30 * Second); // it was well in between
    }

    /// <summary>Where everybody fails, the fault is elsewhere: no more than a tenth is left out.</summary>
    [Fact]
    public void End_EverybodyFails_LeavesNoMoreOutThanTheShare()
    {
        var members = Of(20, new HealthOptions { Outliers = new OutlierOptions { Consecutive = 1 } });
        for (var part = 0; part < 20; part++)
        {
            Fail(members, part);
        }

        members.Members.Length.ShouldBe(18);
    }

    [Fact]
    public void Weight_SlowStart_RisesFromATenth()
    {
        var members = Of(2, new HealthOptions { SlowStart = 100 * Second, FailuresToEject = 1 });
        members.Weight(0, 0).ShouldBe(1); // who was there from the beginning has nothing to warm up
        members.Check(0, isUp: false, 0);
        members.Check(0, isUp: true, 10 * Second);

        members.Weight(0, 11 * Second).ShouldBe(0.1);
        members.Weight(0, 60 * Second).ShouldBe(0.5);
        members.Weight(0, 110 * Second).ShouldBe(1);
        members.Load(0, 60 * Second).ShouldBe(2);
        members.Load(1, 60 * Second).ShouldBe(1);
    }

    [Theory]
    [InlineData(0.0, 0)]
    [InlineData(0.5, 4)]
    public void Check_MostAreDown_PanicsWhereItIsToldTo(double share, int members)
    {
        var all = Of(4, new HealthOptions { PanicShare = share, FailuresToEject = 1 });
        for (var part = 0; part < 4; part++)
        {
            all.Check(part, isUp: false, 0);
        }

        all.Members.Length.ShouldBe(members);
    }

    [Fact]
    public void List_TakenOffAndBack_IsTrustedAnew()
    {
        var members = Of(2, new HealthOptions { FailuresToEject = 1 });
        members.Check(1, isUp: false, 0);
        members.List(1, isListed: false, 1);
        members.List(1, isListed: true, 2);
        members.Members.ToArray().ShouldBe([0, 1]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void New_WeightOutOfRange_Throws(double weight) => Should.Throw<ArgumentException>(() => new Membership(new HealthOptions(), [1, weight]));

    private static long Fail(Membership members, int part)
    {
        members.Begin(part);
        return members.End(part, failed: true, 0);
    }

    private static Membership Of(int parts, HealthOptions options)
    {
        var members = new Membership(options);
        for (var part = 0; part < parts; part++)
        {
            members.List(part, isListed: true, 0, fromTheBeginning: true);
        }

        return members;
    }
}
