using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Everyday words that speak of one thing without saying the same: "expensive" and "budget", "must" and "forced". They are no evidence by themselves; in a plain phrasing they count for a fraction.
/// A word may stand in several rows. Words that count in full for one another are content, not code.
/// </summary>
internal static class RelatedWords
{
    private static readonly string[] Rows = Split(
    [
        "choose choice option select pick decide decision prefer alternative, free freedom liberty independent autonomy permit allow let, want wish desire like prefer willing",
        "fair just equal equality justice equitable impartial even unbiased, unfair unjust biased bias unequal",
        "safe safety secure security protect protection guard shield safeguard, danger dangerous risk risky hazard hazardous unsafe threat threaten peril",
        "harm harmful hurt damage injure injury destroy ruin detrimental, help assist aid support benefit beneficial helpful serve",
        "benefit advantage gain good positive useful valuable, disadvantage drawback downside bad negative",
        "improve better enhance advance boost strengthen progress upgrade develop, worsen worse degrade deteriorate weaken decline undermine",
        "increase raise grow more rise higher expand boost, reduce decrease lower less fewer cut lessen diminish limit minimize, prevent stop avoid block deter avert stem",
        "cause lead result create bring produce make generate induce",
        "money cost expensive costly price financial finance fund funding pay payment afford budget economic economy spend expense monetary cash dollar",
        "profit profitable revenue income earn earnings wage salary lucrative, cheap inexpensive affordable save economical",
        "work job employment career profession occupation employ labor, worker employee staff personnel, people person individual human citizen public everyone",
        "child kid youth young student pupil minor, parent mother father family, woman female girl, man male boy, old elderly older senior aged",
        "teach teacher education educate learn train instruct, learn study understand know knowledge, skill ability able capable capability competent talent expertise qualified",
        "need necessary require requirement essential vital crucial must, important crucial essential vital critical significant matter key",
        "wrong incorrect false mistake error bad, right correct true accurate, moral ethical ethic immoral unethical principle wrong",
        "law legal illegal legislation rule regulation regulate, rule policy regulation guideline, government state authority, society social community public",
        "suffer pain painful misery agony, sick illness ill disease medical patient health, health healthy medical medicine wellbeing",
        "happy happiness joy content satisfied pleasure enjoy, sad unhappy depressed upset, angry anger frustrated mad, fear afraid scared worry anxious anxiety concern",
        "stress pressure strain burden, peace peaceful calm, force compel coerce compulsory mandatory oblige forced require must",
        "forbid ban prohibit outlaw illegal disallow restrict, allow permit legal enable let, limit restrict constrain bound cap",
        "keep retain maintain preserve stay remain continue, end stop finish terminate abolish quit close, remove delete eliminate abolish erase drop",
        "begin start initiate launch introduce, change modify alter adjust adapt transform, replace substitute swap alternative",
        "old outdated obsolete outmoded antiquated archaic, new modern novel fresh innovate innovation innovative invent invention creative creativity",
        "tradition traditional custom heritage culture cultural, nature natural environment environmental, unnatural artificial, science scientific scientist research study",
        "technology technological technical tech, dirty pollute pollution contaminate, resource material supply, big large huge major great massive, small little minor tiny few",
        "many numerous several multiple lot, enough sufficient adequate ample, lack shortage absent insufficient without scarce, fast quick rapid speed swift immediate",
        "easy simple straightforward effortless, hard difficult tough challenging complex complicated, effective effectively successful success work efficient",
        "fail failure ineffective useless unsuccessful, waste useless pointless wasteful, quality standard excellence, bad poor inferior low",
        "trust believe reliable rely credible confidence, honest truth sincere integrity true, lie false fake deceive mislead dishonest",
        "information news data report knowledge inform, media press journalist journalism newspaper, speak speech say express expression voice talk tell communicate",
        "discuss debate argue conversation dialogue, express show display demonstrate exhibit, show prove demonstrate indicate evidence reveal",
        "think thought consider opinion view believe, disagree oppose object against conflict, agree accept consent approve support, respect dignity honor esteem value",
        "disrespect insult offend offensive disgrace, value worth merit, proud pride patriotic, control manage govern command power, power powerful strong strength force",
        "weak fragile vulnerable weakness, guilt guilty blame fault responsible, responsible responsibility accountable duty obligation, opportunity chance possibility",
        "compete competition rival competitive, cooperate collaborate together team, unite unity bond together cohesion, divide split separate segregate division",
        "isolate alone lonely separate, diverse diversity variety different various, same identical equal similar alike, different differ distinct unlike vary",
        "choose vote elect, represent representation represented voice, participate participation involve engage engagement join, buy purchase, sell sale trade",
        "own possess ownership property belong have, steal theft rob, share distribute spread, attract lure draw",
        "encourage incentive motivate motivation promote inspire stimulate foster, discourage deter demotivate, force pressure push, exploit exploitation abuse misuse advantage",
        "develop development growth grow mature, future later tomorrow, past history historical before, long prolonged extended lasting, permanent irreversible lasting forever",
        "temporary short brief, solve resolve fix solution, problem issue trouble difficulty, plan prepare strategy organize, goal aim objective purpose",
        "focus concentrate attention, distract distraction disrupt interfere, interfere interference intervene intervention meddle, private privacy personal confidential",
        "access available availability reach, rich wealthy wealth affluent, poor poverty poor needy disadvantaged, home house household domestic, city urban town",
        "travel move trip transport, world global international worldwide country nation national, body physical, mind mental psychological emotional, life live alive living",
        "love affection care, reason cause why justification, experience expertise, example instance, often frequent common usual, rare uncommon seldom",
        "always forever constantly, never not, total whole entire complete all, part portion piece section, main primary central major key, extra additional more further",
        "relax rest leisure, entertain entertainment fun enjoy, slow slower delay late lag latency wait, measure metric count quantify track monitor observe",
        "test verify check validate confirm examine inspect, record log write note document, crash outage down unavailable downtime, alert alarm warn warning notify page",
        "owner ownership own responsible, customer user client consumer buyer, meeting conversation call discussion, deadline date schedule milestone, blame fault accuse finger",
        "mistake error slip oversight, learn lesson insight retrospective, repeat again retry duplicate twice redo, order sequence ordered ordering",
        "copy duplicate replicate clone mirror, send deliver publish emit transmit, read fetch retrieve load get, write store save persist insert, old stale outdated expired",
        "fresh recent current latest, split partition shard divide, merge combine join aggregate, guarantee promise ensure assure, guess assume assumption estimate",
        "undo revert rollback restore reverse, fallback degrade backup alternative, load traffic volume demand, spike burst surge peak",
        "gradual gradually incremental step slowly, release deploy ship launch rollout, disable off switch toggle, parallel concurrent simultaneous",
        "queue backlog buffer waiting, reject refuse decline deny, accept admit allow, lose lost loss drop missing, explain describe clarify",
        "achieve accomplish attain reach succeed success fulfil, accept tolerate endure bear, addict habit depend dependence, adult grown mature",
        "advice advise counsel recommend suggest guide guidance, advertise promote market publicity, age generation era, aggressive hostile intimidate",
        "anonymous hidden secret private, appearance look looks seem appear, appropriate suitable proper fitting right, argue reason claim assert justify",
        "artificial fake synthetic, assess evaluate judge review rate appraise, attention focus notice aware awareness, attitude mindset behavior conduct manner",
        "balance equilibrium trade compromise, barrier obstacle hurdle hindrance block, basic fundamental elementary essential core, beauty beautiful attractive pretty",
        "behave behavior act conduct, belong member part, boring dull monotonous, brave courage courageous bold, busy occupied, calm relaxed quiet",
        "careful cautious prudent careless, care concern mind, career profession job promotion, certain sure definite confident, character personality identity",
        "charity donate donation give generous, clear obvious evident plain transparent, common widespread general universal, communicate communication contact talk message",
        "compassion sympathy empathy kind kindness mercy, complain complaint protest, confidence esteem assurance, confuse confusing confusion unclear ambiguous",
        "connect connection link relation relationship, consider consideration account, consistent steady stable, consume consumption use, convenient easy handy",
        "corrupt corruption dishonest, couple pair partner, create creative imagine imagination, critic criticize criticism, cruel inhumane harsh brutal, crowd crowded busy",
        "curious curiosity interest, deep depth thorough, demand request ask want, depress depression sad, deserve earn merit, desperate hopeless, develop developing growing",
        "die death loss, differ difference gap inequality, dignity respect pride, disability disabled handicap, discover find learn reveal, disease illness infection",
        "disrupt disturb interrupt, doubt uncertain uncertainty question, drug medicine medication, early soon advance, eat food meal hunger hungry",
        "economy economic growth market business, educate education knowledge learning, effort work energy, emergency crisis urgent, emotion emotional feeling feel",
        "empower enable strengthen, enemy opponent, energy power fuel, enforce force impose, enjoy like pleasure, environment surroundings climate planet, equal same fair",
        "escape flee leave avoid, excess excessive overuse much, exclude exclusion leave, exclude isolate, expect expectation anticipate predict, expert specialist professional",
        "explore exploration discover search, extreme radical severe, fail lose, fame famous popular, fat overweight weight, fear threat danger, fight struggle battle conflict",
        "follow obey comply adhere, foreign abroad overseas, foundation base basis, friend friendship companion, function work operate, future generation, general broad overall",
        "generous giving, give provide supply offer, good great excellent, group team community, guide lead direct, habit routine practice, happen event incident",
        "hate hatred resent, health fitness wellbeing, heal cure treat treatment recover, help assistance aid relief, hide conceal cover, hire recruit employ, hope optimism",
        "humble modest, hurt suffer pain, idea concept notion, ideal perfect, ignorant ignorance unaware uninformed, illegal unlawful",
        "impact effect influence affect consequence, impossible cannot unable, income salary wage money, independent own self, influence affect persuade pressure",
        "insult mock tease ridicule, intelligent smart clever bright, intend intention purpose deliberate, interest interested engage, invade intrude violate",
        "invest investment fund, join unite, judge judgment opinion, lazy idle, legal lawful, lend borrow, loyal loyalty devotion, luck lucky chance, majority most",
        "mature adult responsible, meaning meaningful significance, media film television movie, mix combine, modern current today, monitor watch supervise oversee",
        "monopoly dominate, mood feeling, motivate drive encourage, narrow limited, neglect ignore abandon, normal usual ordinary standard, number amount quantity",
        "obstacle difficulty, occur happen, official authority, open transparent public, opinion view belief, opportunity chance option, organize arrange plan",
        "origin source root, overcome beat conquer, passion enthusiasm, patience patient wait, perform performance, persist continue, personal individual private own",
        "pollute dirty emission, popular common, population people crowd, practice exercise train, praise reward recognition, predict forecast expect, prepare ready train",
        "presence attend, preserve protect keep conserve, pressure stress force influence, priority important first, process procedure, product goods",
        "productive productivity efficient output, property land possession, prosper prosperity wealth thrive flourish, qualify qualification degree skill",
        "real actual genuine authentic, reality fact truth, recognize acknowledge, recover recovery restore heal, reform change improve, regret remorse sorry, relax calm",
        "reliable trust stable, remember memory recall, remind reminder, repair fix, reproduce birth, research study investigate, respect polite courtesy, rest break",
        "restrict limit control, result outcome consequence, reward prize incentive bonus, right entitle entitlement freedom liberty, role model example, routine regular",
        "rural countryside farm, sacrifice give, satisfy satisfaction content happy, save rescue, scare afraid, sense meaning, serious severe grave, service serve, share common",
        "shelter house, simple basic, sleep rest tired, social interact interaction socialize, solve answer, special unique exceptional, stability stable steady, standard level",
        "status class rank, strict rigid tough, stupid foolish, success achievement, suffer hardship, superior better, support back endorse, surprise unexpected",
        "survive survival live, symbol represent sign, talent gift skill, tend likely, tension conflict, test exam grade score, thank gratitude, think mind",
        "tired exhausted fatigue, tool device instrument, toxic poison, track follow, train training skill, travel tourism, treat handle, ugly unattractive",
        "understand comprehend, union together, unique individual distinct special, universal everyone all, urgent immediate, use utilize employ, vacation holiday",
        "valid legitimate, variety choice, view see, violate violation break infringe, virtue moral, visible see, volunteer voluntary choose, vulnerable weak exposed",
        "waste lose, weak weaken, wise wisdom, withdraw leave, worry stress",
    ]);

    private static readonly FrozenDictionary<string, int[]> RowsOfRoot = Build();

    /// <summary>The rows in which a root stands.</summary>
    public static ReadOnlySpan<int> RowsOf(string root) => RowsOfRoot.GetValueOrDefault(root);

    private static string[] Split(string[] lines) => [.. lines.SelectMany(line => line.Split(", "))];

    private static FrozenDictionary<string, int[]> Build()
    {
        var rows = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < Rows.Length; i++)
        {
            foreach (var word in Rows[i].Split(' '))
            {
                var root = WordRoot.Of(Stemmer.Stem(word));
                if (!rows.TryGetValue(root, out var found))
                {
                    rows.Add(root, found = []);
                }

                found.Add(i);
            }
        }

        return rows.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToArray(), StringComparer.Ordinal);
    }
}
