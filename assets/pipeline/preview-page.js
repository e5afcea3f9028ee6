// The browser's half of the preview: shows a place with the app's own light, tone mapper and exposure.
import * as THREE from 'three';
import { GLTFLoader } from 'three/addons/loaders/GLTFLoader.js';
import { MeshoptDecoder } from 'three/addons/libs/meshopt_decoder.module.js';

const query = new URLSearchParams(location.search);
const file = query.get('file');
const slug = file.split('/').pop();
const renderer = new THREE.WebGLRenderer({ antialias: true, preserveDrawingBuffer: true });
renderer.toneMapping = THREE.NeutralToneMapping;
renderer.toneMappingExposure = 2.2;
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
const camera = new THREE.PerspectiveCamera(Number(query.get('field') ?? 75), innerWidth / innerHeight, 0.05, 2000);
const scene = new THREE.Scene();

const loader = new GLTFLoader().setMeshoptDecoder(MeshoptDecoder);
const layout = await (await fetch(`/${file}.layout.json`)).json();
const place = await loader.loadAsync(`/${file}.glb`);
const hidden = (query.get('hide') ?? '-').split(',');
place.scene.traverse((node) => {
  if (hidden.includes(node.name)) node.visible = false;
  if (node.isMesh && node.name.startsWith('prop_'))
    node.material = new THREE.MeshLambertMaterial({ vertexColors: true });
});
scene.add(place.scene);
const probe = new THREE.LightProbe();
probe.sh.fromArray(layout.light.probe);
probe.intensity = 1;
scene.add(probe);
if (layout.light.sun) {
  // the layout gives irradiance / π; a Lambert surface of three.js divides by π once more
  const sun = new THREE.DirectionalLight(new THREE.Color(...layout.light.sun.colour), Math.PI);
  sun.position.fromArray(layout.light.sun.direction);
  scene.add(sun);
}

function show(from, look) {
  camera.position.fromArray(from);
  camera.lookAt(new THREE.Vector3().fromArray(look));
  renderer.render(scene, camera);
}

/** Four directions from each standing spot, slightly downwards, as one looks while working. */
function spotViews(eye) {
  const views = [];
  for (const [name, node] of Object.entries(layout.nodes)) {
    if (!name.startsWith('at_spot_')) continue;
    const turn = new THREE.Quaternion().fromArray(node.orientation).normalize();
    const from = new THREE.Vector3()
      .fromArray(node.position)
      .divideScalar(1000)
      .add(new THREE.Vector3(0, eye, 0));
    ['1-front', '2-left', '3-back', '4-right'].forEach((side, quarter) => {
      const way = new THREE.Vector3(0, quarter === 0 ? -0.42 : -0.2, -1).applyQuaternion(turn);
      way.applyAxisAngle(new THREE.Vector3(0, 1, 0), (quarter * Math.PI) / 2);
      views.push({
        name: `${slug}-${name.slice(8)}-${side}`,
        from: from.toArray(),
        look: from.clone().add(way).toArray(),
      });
    });
  }
  return views;
}

renderer.render(scene, camera);
console.log(`${slug}: ${renderer.info.render.calls} draw calls, ${renderer.info.render.triangles} triangles in view`);
window.preview = { show, spotViews };
