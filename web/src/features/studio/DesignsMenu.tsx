import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { deleteDesign, designsQuery, forkDesign, newDesign, studioKeys } from '@/api/studio';
import type { DesignSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { ago } from '@/shared/format';
import { announce, ConfirmDialog, MenuButton } from '@/shared/ui';
import { RenameDialog } from './RenameDialog';
import { useStudioContext } from './state/StudioContext';
import { VersionsPane } from './versions/VersionsPane';

/** So many designs stand in the menu; the older ones are reached through their versions and forks. */
const most = 12;

type Asked = 'rename' | 'delete' | 'versions' | null;

/** The designs of this scenario, and what can be done with the one that is open. */
export function DesignsMenu() {
  const { scenario, keeper, keeping, graph } = useStudioContext();
  const { slug } = scenario;
  const [asked, setAsked] = useState<Asked>(null);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { data = [] } = useQuery(designsQuery(slug));
  const id = keeper.id;
  const revision = keeping.kind === 'saved' ? keeping.revision : null;
  useEffect(() => {
    if (revision !== null) void client.invalidateQueries(designsQuery(slug));
  }, [client, slug, revision]);

  const open = (one: string) => navigate(addresses.design(slug, one));
  const fork = async () => {
    await keeper.flush();
    if (id === null) return;
    const { id: next } = await forkDesign(id);
    announce('A copy is open');
    open(next);
  };
  const remove = async () => {
    setAsked(null);
    if (id === null) return;
    await deleteDesign(id);
    keeper.forget();
    // What was kept of the queries would open the design that is gone.
    client.removeQueries({ queryKey: [...studioKeys.designs, slug] });
    const next = data.find((one) => one.id !== id);
    navigate(next ? addresses.design(slug, next.id) : addresses.design(slug, newDesign));
    announce(`${graph.title} deleted`);
  };

  const own = id === null ? [] : ownItems({ fork: () => void fork(), ask: setAsked });
  return (
    <>
      <MenuButton
        label="Designs"
        wide
        heading={data.length > 0 ? 'Designs of this scenario' : 'No design is kept yet'}
        items={[
          ...data.slice(0, most).map((design) => ({
            id: design.id,
            name: nameOf(design),
            checked: design.id === id,
            onSelect: () => open(design.id),
          })),
          { name: 'New design', divided: true, onSelect: () => open(newDesign) },
          ...own,
        ]}
      >
        Designs
      </MenuButton>
      <RenameDialog opened={asked === 'rename'} onClose={() => setAsked(null)} />
      <ConfirmDialog
        opened={asked === 'delete'}
        title={`Delete ${graph.title || 'this design'}?`}
        confirm="Delete"
        onConfirm={() => void remove()}
        onClose={() => setAsked(null)}
      >
        It goes with all its versions and cannot be brought back. To have it elsewhere, export it as
        YAML first.
      </ConfirmDialog>
      {id !== null && (
        <VersionsPane id={id} opened={asked === 'versions'} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

const nameOf = ({ title, revision, savedAt }: DesignSummary) =>
  `${title}, version ${revision}, ${ago(savedAt)}`;

const ownItems = ({ fork, ask }: { fork: () => void; ask: (what: Asked) => void }) => [
  { name: 'Fork this design', onSelect: fork },
  { name: 'Rename this design', onSelect: () => ask('rename') },
  { name: 'Versions of this design', onSelect: () => ask('versions') },
  { name: 'Delete this design', onSelect: () => ask('delete') },
];
